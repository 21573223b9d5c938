package org.zhuqi.campaigns.reports.usecase;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
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
    /**
     * One of a list.
     *
     * @param edition from 1; a correction has the next number
     * @param replaced whether a correction of it is issued
     * @param published whether everybody may read it
     * @param issuedAt null until it is issued
     */
    record Line(
            ReportId id,
            CampaignId campaign,
            LocalText campaignName,
            YearMonth month,
            int edition,
            ReportStatus status,
            boolean replaced,
            boolean published,
            @Nullable Instant issuedAt) {}

    /**
     * One that is not issued yet.
     *
     * @param written whether the reader wrote any of it, and so neither checks nor issues it
     * @param sentBack whether it was sent back to those who write it and nothing was done since
     */
    record Waiting(
            ReportId id,
            LocalText campaignName,
            YearMonth month,
            ReportStatus status,
            boolean written,
            boolean sentBack) {}

    /** Issued ones, within {@code ReportsRight.READ}, the newest month first. */
    Page<Line> issued(Scope scope, @Nullable CampaignId campaign, PageRequest page);

    /** What everybody may read, within {@code ReportsRight.OPEN}, the newest month first; of editions the last. */
    Page<Line> published(Scope scope, CampaignId campaign, PageRequest page);

    /** Those that wait to be checked, issued or mended, within {@code ReportsRight.WRITE}, the oldest month first, at most 20. */
    List<Waiting> waiting(Scope scope);

    /** All of them, drafts too, within {@code ReportsRight.WRITE}, the newest month first. */
    Page<Line> all(Scope scope, @Nullable CampaignId campaign, PageRequest page);
}
