package org.zhuqi.access;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.zhuqi.campaigns.reports.CampaignReport;
import org.zhuqi.campaigns.reports.CampaignReports;
import org.zhuqi.campaigns.reports.Publication;
import org.zhuqi.campaigns.reports.PublishedReports;
import org.zhuqi.campaigns.reports.ReportId;

/** A published report of a campaign and one that waits: for all sides, since a report belongs to no unit. */
final class ReportRecords extends RoomRecords {
    private static final ReportId REPORT = new ReportId(new UUID(20, 1));
    private static final ReportId WAITING = new ReportId(new UUID(20, 2));

    ReportRecords(Inhabitants world) {
        super(world);
    }

    @Override
    Targets of(World.Side side) {
        CampaignReports reports = world.bean(CampaignReports.class);
        if (reports.find(REPORT).isEmpty()) {
            CampaignReport issued = likeThatOfTheDemonstration(reports);
            reports.add(issued);
            world.bean(PublishedReports.class)
                    .add(new Publication(
                            REPORT,
                            Inhabitants.MORNING,
                            world.person(Inhabitants.DECIDER).id()));
            reports.add(waiting(issued));
        }
        return new Targets(Map.of(ReportId.class, REPORT), Map.of(), Set.of(REPORT.toString(), WAITING.toString()));
    }

    private static CampaignReport waiting(CampaignReport issued) {
        return CampaignReport.drafted(
                WAITING,
                issued.campaign(),
                issued.month().plusMonths(1),
                new CampaignReport.Generated(issued.figures(), issued.passages(), issued.leastCases()),
                issued.steps().getFirst());
    }

    /** Of the campaign of all sides, since each campaign has one report a month. */
    private static CampaignReport likeThatOfTheDemonstration(CampaignReports reports) {
        CampaignReport known = reports.find(
                        new ReportId(UUID.nameUUIDFromBytes("demonstration report".getBytes(StandardCharsets.UTF_8))))
                .orElseThrow();
        return new CampaignReport(
                REPORT,
                CampaignRecords.PUBLISHED,
                known.month(),
                known.edition(),
                known.status(),
                known.passages(),
                known.cases(),
                known.figures(),
                known.leastCases(),
                known.steps(),
                0);
    }
}
