package org.zhuqi.campaigns.reports.usecase;

import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.campaigns.Campaign;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.Campaigns;
import org.zhuqi.campaigns.reports.CampaignReport;
import org.zhuqi.campaigns.reports.CampaignReports;
import org.zhuqi.campaigns.reports.Edition;
import org.zhuqi.campaigns.reports.Passage;
import org.zhuqi.campaigns.reports.PublishedReports;
import org.zhuqi.campaigns.reports.ReportFigure;
import org.zhuqi.campaigns.reports.ReportId;
import org.zhuqi.campaigns.reports.ReportStatus;
import org.zhuqi.campaigns.reports.ReportStep;
import org.zhuqi.campaigns.reports.ReportsRight;
import org.zhuqi.campaigns.reports.TypicalCase;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.SharedError;

/**
 * A published report as everybody reads it: its prose and the units' figures. Nobody who wrote it is named, nor any
 * enterprise; tables by category and words of titles stay inside, because a small number in them may be one enterprise.
 */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ShowPublicReport {
    private final CampaignReports reports;
    private final PublishedReports published;
    private final Campaigns campaigns;

    /**
     * What everybody reads.
     *
     * @param figures of the prose, by code
     * @param replacement what was issued in its place, null when nothing was
     */
    public record View(
            ReportId id,
            CampaignId campaign,
            LocalText campaignName,
            YearMonth month,
            Edition edition,
            Instant issuedAt,
            List<Passage> passages,
            Map<String, ReportFigure> figures,
            List<ShowReport.Row> units,
            List<Case> cases,
            @Nullable Replacement replacement) {}

    /** A case without a name and without the way to its demand. */
    public record Case(String zh, String ko) {
        private static Case of(TypicalCase told) {
            TypicalCase anonymous = told.anonymous();
            return new Case(anonymous.zh(), anonymous.ko());
        }
    }

    /**
     * The report that was issued in the place of another.
     *
     * @param reason what was wrong
     * @param published whether it can be read here
     */
    public record Replacement(ReportId id, String reason, Instant issuedAt, boolean published) {}

    public View show(Actor actor, ReportId id) {
        actor.may(ReportsRight.OPEN).orRefuse();
        CampaignReport report = reports.find(id)
                .filter(each -> published.find(each.id()).isPresent())
                .orElseThrow(SharedError.NOT_FOUND::refused);
        Campaign campaign = campaigns.find(report.campaign()).orElseThrow(SharedError.NOT_FOUND::refused);
        Map<String, ReportFigure> figures = new LinkedHashMap<>();
        report.of(ReportFigure.Table.TEXT)
                .forEach(figure -> figures.put(figure.place().code(), figure));
        return new View(
                id,
                campaign.id(),
                campaign.name(),
                report.month(),
                report.edition(),
                issuedAt(report),
                report.passages(),
                figures,
                ShowReport.rows(report, ReportFigure.Table.UNITS),
                report.cases().stream().map(Case::of).toList(),
                replacement(id).orElse(null));
    }

    private Optional<Replacement> replacement(ReportId id) {
        return reports.correctionOf(id)
                .filter(each -> each.status() == ReportStatus.ISSUED)
                .map(each -> new Replacement(
                        each.id(),
                        each.edition().reason(),
                        issuedAt(each),
                        published.find(each.id()).isPresent()));
    }

    private static Instant issuedAt(CampaignReport report) {
        return report.issue().map(ReportStep::at).orElseThrow();
    }
}
