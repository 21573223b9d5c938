package org.zhuqi.reviews.checks;

import java.util.List;
import java.util.Set;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Port;

/** For which things matters ask or asked money, of every call and year. */
@Port
public interface FundingKeys {
    /** Another matter that asks for the same. */
    record Other(FundingKey key, LocalText title) {}

    /** What the matter asks for now; what it asked for before is forgotten. */
    void keep(SubjectRef subject, Set<FundingKey> keys);

    /** What the matter was kept with last; empty where it never was. */
    Set<FundingKey> of(SubjectRef subject);

    /** Other matters with one of the keys, whose review did not end in a no; at most so many. */
    List<Other> others(SubjectRef subject, Set<FundingKey> keys, int atMost);
}
