package org.zhuqi.applications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.DomainEvent;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.ReportingUnitId;

/**
 * A round was handed in.
 *
 * @param programmeTitle in Chinese
 * @param title in every language; null in what was published before it was told
 */
public record ApplicationSubmitted(
        UUID eventId,
        Instant at,
        ApplicationId application,
        int round,
        String receiptNumber,
        String programmeTitle,
        EnterpriseId enterprise,
        ReportingUnitId unit,
        @Nullable LocalText title)
        implements DomainEvent {}
