package org.zhuqi.campaigns.assignments;

import java.util.List;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.PlugIn;

/** A kind of thing that is still open with an enterprise, listed when another officer takes it over. */
@PlugIn
public interface OpenMatters {
    /** Unique, e.g. {@code visits.planned}. */
    String id();

    /** What is open now, a line for each in Chinese, as it is kept in the record of the hand-over. */
    List<String> of(EnterpriseId enterprise);
}
