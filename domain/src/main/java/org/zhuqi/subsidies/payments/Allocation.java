package org.zhuqi.subsidies.payments;

import java.time.Instant;
import java.time.LocalDate;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.UserId;

/**
 * Awarded money sent down by a document.
 *
 * @param document its number
 * @param lines how many awards it sends down
 */
public record Allocation(
        AllocationId id,
        ProgrammeId programme,
        String document,
        LocalDate on,
        int lines,
        Money amount,
        UserId by,
        String byName,
        Instant at) {}
