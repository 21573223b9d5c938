package org.zhuqi.campaigns.reports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.zhuqi.shared.SharedError;

/** For tests of use cases. */
public final class InMemoryCampaignReports implements CampaignReports {
    private final Map<ReportId, CampaignReport> reports = new LinkedHashMap<>();

    @Override
    public Optional<CampaignReport> find(ReportId id) {
        return Optional.ofNullable(reports.get(id));
    }

    @Override
    public Optional<CampaignReport> correctionOf(ReportId id) {
        return reports.values().stream()
                .filter(each -> id.equals(each.edition().corrects()))
                .findFirst();
    }

    @Override
    public void add(CampaignReport report) {
        if (reports.values().stream()
                .anyMatch(each -> each.campaign().equals(report.campaign())
                        && each.month().equals(report.month())
                        && each.edition().number() == report.edition().number())) {
            throw ReportsError.ALREADY_THERE.refused();
        }
        reports.put(report.id(), report);
    }

    @Override
    public void save(CampaignReport report) {
        CampaignReport known = reports.get(report.id());
        if (known == null || known.version() != report.version() || known.status() == ReportStatus.ISSUED) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        reports.put(
                report.id(),
                new CampaignReport(
                        report.id(),
                        report.campaign(),
                        report.month(),
                        report.edition(),
                        report.status(),
                        report.passages(),
                        report.cases(),
                        report.figures(),
                        report.leastCases(),
                        report.steps(),
                        report.version() + 1));
    }
}
