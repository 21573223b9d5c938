package org.zhuqi.reviews.checks;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.Port;

/** Credit lists as they were uploaded. */
@Port
public interface CreditLists {
    /** What stands about the enterprises, of all lists and times. */
    List<Listing> about(Collection<CreditCode> codes);

    /** Keeps lines that are not there yet; one that is, by list, code and first day, takes the new reason and last day. */
    void keep(Collection<Listing> listings, Instant now);

    /** When each list was uploaded last; a list that never was is not there. */
    Map<CreditList, Instant> uploaded();
}
