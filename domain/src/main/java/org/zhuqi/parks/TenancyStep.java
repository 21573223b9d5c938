package org.zhuqi.parks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.UserId;

/**
 * What somebody did to a tenancy, kept for ever.
 *
 * @param tenant the name as it was after the step, null when it was not published
 * @param term as it was after the step
 * @param why empty where none is needed
 */
public record TenancyStep(
        TenancyId tenancy,
        Kind kind,
        @Nullable String tenant,
        Tenancy.Term term,
        String why,
        UserId by,
        String byName,
        Instant at) {
    public enum Kind {
        LET,
        EXTENDED,
        ENDED,
        CORRECTED,
        WITHDRAWN
    }
}
