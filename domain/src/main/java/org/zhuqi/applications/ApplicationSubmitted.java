package org.zhuqi.applications;

import java.time.Instant;
import java.util.UUID;
import org.zhuqi.shared.DomainEvent;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ReportingUnitId;

/** A round was handed in. */
public record ApplicationSubmitted(
        UUID eventId,
        Instant at,
        ApplicationId application,
        int round,
        String receiptNumber,
        String programmeTitle,
        EnterpriseId enterprise,
        ReportingUnitId unit)
        implements DomainEvent {}
