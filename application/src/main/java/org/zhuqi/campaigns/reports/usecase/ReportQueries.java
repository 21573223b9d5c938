package org.zhuqi.campaigns.reports.usecase;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.reports.ReportId;
import org.zhuqi.campaigns.reports.ReportStatus;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.Scope;

/** Lists of monthly reports. */
@Port
public interface ReportQueries {
    /** @param issuedAt null until it is issued */
    record Line(
            ReportId id,
            CampaignId campaign,
            LocalText campaignName,
            YearMonth month,
            ReportStatus status,
            @Nullable Instant issuedAt) {}

    /** Issued ones, within {@code ReportsRight.READ}, the newest month first. */
    Page<Line> issued(Scope scope, @Nullable CampaignId campaign, PageRequest page);

    /** All of them, drafts too, within {@code ReportsRight.WRITE}, the newest month first. */
    Page<Line> all(Scope scope, @Nullable CampaignId campaign, PageRequest page);
}
