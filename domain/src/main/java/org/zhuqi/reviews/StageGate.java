package org.zhuqi.reviews;

import org.zhuqi.shared.Access;
import org.zhuqi.shared.PlugIn;

/** Knows what must be finished before a matter is passed on from its stage: a panel's scores, a check on the site. */
@PlugIn
public interface StageGate {
    /** Whether the matter may be passed on from where it stands now; allowed where this gate has no say. */
    Access mayPass(Review review);
}
