package org.zhuqi.enterprises;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Period;
import org.zhuqi.shared.UserId;

/**
 * One statement about an enterprise by one source; later statements stand beside it, nothing is overwritten.
 *
 * @param period the year or month it speaks of, null for what holds as of a date
 * @param source id of the source, whose rank decides when several speak
 * @param asOf the date at which the source said so
 */
public record EnterpriseFact(
        UUID id,
        EnterpriseId enterprise,
        FactCode code,
        @Nullable Period period,
        StatedValue value,
        String source,
        LocalDate asOf,
        Instant recordedAt,
        UserId recordedBy) {}
