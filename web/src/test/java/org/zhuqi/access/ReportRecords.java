package org.zhuqi.access;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.zhuqi.campaigns.reports.CampaignReport;
import org.zhuqi.campaigns.reports.CampaignReports;
import org.zhuqi.campaigns.reports.ReportId;

/** An issued report of a campaign: one for all sides, since a report belongs to no unit. */
final class ReportRecords extends RoomRecords {
    private static final ReportId REPORT = new ReportId(new UUID(20, 1));

    ReportRecords(Inhabitants world) {
        super(world);
    }

    @Override
    Targets of(World.Side side) {
        CampaignReports reports = world.bean(CampaignReports.class);
        if (reports.find(REPORT).isEmpty()) {
            reports.add(likeThatOfTheDemonstration(reports));
        }
        return new Targets(Map.of(ReportId.class, REPORT), Map.of(), Set.of(REPORT.toString()));
    }

    /** Of the campaign of all sides, since each campaign has one report a month. */
    private static CampaignReport likeThatOfTheDemonstration(CampaignReports reports) {
        CampaignReport known = reports.find(new ReportId(
                        UUID.nameUUIDFromBytes("demonstration report 2024-05".getBytes(StandardCharsets.UTF_8))))
                .orElseThrow();
        return new CampaignReport(
                REPORT,
                CampaignRecords.PUBLISHED,
                known.month(),
                known.status(),
                known.passages(),
                known.cases(),
                known.figures(),
                known.leastCases(),
                known.steps(),
                0);
    }
}
