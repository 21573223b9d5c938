package org.zhuqi.campaigns.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhuqi.campaigns.reports.ReportFixture.OTHER;
import static org.zhuqi.campaigns.reports.ReportFixture.WRITER;
import static org.zhuqi.campaigns.reports.ReportFixture.by;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;

/** What every keeper of reports must do. */
public abstract class CampaignReportsContract {
    protected abstract CampaignReports reports();

    /** A campaign that is there and has no report. */
    protected abstract CampaignId campaign();

    private CampaignReport added() {
        CampaignReport report = ReportFixture.drafted(UUID.randomUUID(), campaign())
                .withCase(
                        TypicalCase.masked(new DemandId(new UUID(5, 1)), List.of(), "事例", "사례"),
                        by(WRITER, ReportStep.Kind.CASES_CHOSEN));
        reports().add(report);
        return report;
    }

    @Test
    void whatIsAddedIsFoundWithEveryFigure() {
        CampaignReport report = added();
        assertThat(reports().find(report.id())).contains(report);
    }

    @Test
    void aMonthHasOneReport() {
        CampaignReport report = added();
        CampaignReport again = ReportFixture.drafted(UUID.randomUUID(), report.campaign());
        assertThatThrownBy(() -> reports().add(again))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.errorKey()).isEqualTo(ReportsError.ALREADY_THERE));
    }

    @Test
    void anIssuedReportIsFollowedByOneCorrection() {
        CampaignReport wrong = added();
        reports().save(wrong.checked(by(OTHER, ReportStep.Kind.CHECKED)));
        reports().save(found(wrong).issued(by(OTHER, ReportStep.Kind.ISSUED)));
        assertThat(reports().correctionOf(wrong.id())).isEmpty();
        CampaignReport correction =
                found(wrong).correctedAs(new ReportId(UUID.randomUUID()), ReportFixture.correcting(OTHER, "诉求数有误"));
        reports().add(correction);
        assertThat(reports().correctionOf(wrong.id())).contains(correction);
        assertThat(reports().find(correction.id()).orElseThrow().edition())
                .isEqualTo(new Edition(2, wrong.id(), "诉求数有误"));
        CampaignReport again =
                found(wrong).correctedAs(new ReportId(UUID.randomUUID()), ReportFixture.correcting(OTHER, "再改"));
        assertThatThrownBy(() -> reports().add(again))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.errorKey()).isEqualTo(ReportsError.ALREADY_THERE));
    }

    @Test
    void whoSavesWhatSomebodyElseChangedIsRefused() {
        CampaignReport report = added();
        reports().save(report.written(Section.NEXT, "下月", "", by(WRITER, ReportStep.Kind.WRITTEN)));
        assertThat(reports().find(report.id()).orElseThrow().version()).isEqualTo(1);
        assertChanged(report);
    }

    @Test
    void whatIsIssuedIsNotSavedAgain() {
        CampaignReport report = added();
        reports().save(report.refreshed(ReportFixture.generated("13"), by(WRITER, ReportStep.Kind.REFRESHED)));
        reports().save(found(report).checked(by(OTHER, ReportStep.Kind.CHECKED)));
        reports().save(found(report).issued(by(OTHER, ReportStep.Kind.ISSUED)));
        CampaignReport issued = found(report);
        assertThat(issued.status()).isEqualTo(ReportStatus.ISSUED);
        assertThat(issued.textFigure("raised").orElseThrow().value().value()).isEqualByComparingTo("13");
        assertChanged(issued);
    }

    private CampaignReport found(CampaignReport report) {
        return reports().find(report.id()).orElseThrow();
    }

    private void assertChanged(CampaignReport report) {
        assertThatThrownBy(() -> reports().save(report))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.errorKey()).isEqualTo(SharedError.CHANGED_MEANWHILE));
    }
}
