package org.zhuqi.reviews.checks;

import java.time.LocalDate;
import java.util.Set;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.shared.PlugIn;

/**
 * Looks something up about a matter, without anybody asking for it: at its submission, before its decision, before money is
 * paid on it.
 */
@PlugIn
public interface Check {
    /** Unique, e.g. {@code credit}; its name is the text {@code reviews.check.<id>}. */
    String id();

    /** When it looks. */
    default Set<CheckMoment> moments() {
        return Set.of(CheckMoment.values());
    }

    /** Whether a hit that the decision did not know of keeps money from being paid (docs/domain.md: credit check times). */
    default boolean stopsPayment() {
        return false;
    }

    /** What there is to find; a failure of its source may come out and reads as unknown. */
    Finding look(SubjectRef subject, LocalDate asOf);
}
