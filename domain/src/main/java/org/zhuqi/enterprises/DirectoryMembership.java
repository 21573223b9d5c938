package org.zhuqi.enterprises;

import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.EnterpriseId;

/**
 * A stretch of months in the directory of above-scale industrial enterprises.
 *
 * @param entered first month in
 * @param exited first month outside, null while it is in
 * @param exitReason why it left
 */
public record DirectoryMembership(
        UUID id,
        EnterpriseId enterprise,
        YearMonth entered,
        @Nullable YearMonth exited,
        @Nullable String exitReason) {

    public DirectoryMembership {
        if (exited != null && !exited.isAfter(entered)) {
            throw new IllegalArgumentException("the first month outside comes after the first month in");
        }
    }

    /** Whether that month counts: the entry month does, the exit month does not. */
    public boolean covers(YearMonth month) {
        return !month.isBefore(entered) && (exited == null || month.isBefore(exited));
    }

    /** Leaves the directory; the month given is the first outside. */
    public DirectoryMembership leave(YearMonth firstOutside, String reason) {
        if (exited != null) {
            throw EnterpriseError.NOT_IN_DIRECTORY.refused();
        }
        return new DirectoryMembership(id, enterprise, entered, firstOutside, reason);
    }
}
