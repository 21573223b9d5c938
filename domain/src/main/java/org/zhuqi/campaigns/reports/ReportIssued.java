package org.zhuqi.campaigns.reports;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.zhuqi.shared.DomainEvent;

/** A monthly report is out. */
public record ReportIssued(UUID eventId, Instant at, ReportId report, YearMonth month, String campaign)
        implements DomainEvent {}
