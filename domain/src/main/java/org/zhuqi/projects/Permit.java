package org.zhuqi.projects;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One permit of a project.
 *
 * @param needed false where the project does without, as somebody has stated
 * @param number of the document, empty before
 */
public record Permit(
        PermitKind kind,
        boolean needed,
        @Nullable LocalDate applied,
        @Nullable LocalDate due,
        @Nullable LocalDate granted,
        String number) {
    public Permit {
        if (applied != null && granted != null && granted.isBefore(applied)) {
            throw ProjectsError.GRANTED_BEFORE_APPLIED.refused();
        }
    }

    /** Nobody has said anything about it: it is needed and not there. */
    static Permit open(PermitKind kind) {
        return new Permit(kind, true, null, null, null, "");
    }

    public boolean missing(LocalDate day) {
        return needed && (granted == null || granted.isAfter(day));
    }

    public boolean overdue(LocalDate asOf) {
        return missing(asOf) && due != null && due.isBefore(asOf);
    }
}
