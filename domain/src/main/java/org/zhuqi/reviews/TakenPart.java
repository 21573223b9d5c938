package org.zhuqi.reviews;

import org.zhuqi.shared.PlugIn;
import org.zhuqi.shared.UserId;

/** Knows who worked on a matter without having moved it: they do not decide it either. */
@PlugIn
public interface TakenPart {
    /** Whether the person had a part in the matter that its timeline does not show. */
    boolean tookPart(ReviewId review, UserId person);
}
