package org.zhuqi.campaigns.reports;

import java.time.Instant;
import org.zhuqi.shared.UserId;

/** That an issued report may be read by everybody, and who opened it. */
public record Publication(ReportId report, Instant at, UserId by) {}
