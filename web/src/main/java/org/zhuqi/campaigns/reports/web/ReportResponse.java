package org.zhuqi.campaigns.reports.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.campaigns.reports.CampaignReport;
import org.zhuqi.campaigns.reports.Edition;
import org.zhuqi.campaigns.reports.Passage;
import org.zhuqi.campaigns.reports.ReportFigure;
import org.zhuqi.campaigns.reports.ReportStatus;
import org.zhuqi.campaigns.reports.ReportStep;
import org.zhuqi.campaigns.reports.Section;
import org.zhuqi.campaigns.reports.TypicalCase;
import org.zhuqi.campaigns.reports.usecase.ReportQueries;
import org.zhuqi.campaigns.reports.usecase.ShowReport;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.shared.LocalText;

/** A report for programs. */
record ReportResponse(
        UUID id,
        UUID campaign,
        YearMonth month,
        EditionResponse edition,
        ReportStatus status,
        boolean published,
        List<PassageResponse> passages,
        List<CaseResponse> cases,
        List<FigureResponse> figures,
        List<StepResponse> steps) {
    record LineResponse(
            UUID id,
            UUID campaign,
            LocalText campaignName,
            YearMonth month,
            int edition,
            ReportStatus status,
            boolean replaced,
            boolean published,
            @Nullable Instant issuedAt) {
        static LineResponse from(ReportQueries.Line line) {
            return new LineResponse(
                    line.id().value(),
                    line.campaign().value(),
                    line.campaignName(),
                    line.month(),
                    line.edition(),
                    line.status(),
                    line.replaced(),
                    line.published(),
                    line.issuedAt());
        }
    }

    /**
     * Which of the month's reports it is.
     *
     * @param corrects the one before; null for the first
     * @param reason what was wrong with that one
     * @param correctedBy the one that takes its place; null when there is none
     */
    record EditionResponse(
            int number,
            @Nullable UUID corrects,
            String reason,
            @Nullable UUID correctedBy) {
        static EditionResponse from(ShowReport.View view) {
            Edition edition = view.report().edition();
            return new EditionResponse(
                    edition.number(),
                    edition.corrects() == null ? null : edition.corrects().value(),
                    edition.reason(),
                    view.correction() == null ? null : view.correction().id().value());
        }
    }

    record PassageResponse(Section section, String zh, String ko, boolean byHand) {
        static PassageResponse from(Passage passage) {
            return new PassageResponse(passage.section(), passage.zh(), passage.ko(), passage.byHand());
        }
    }

    /** @param named whether the enterprise agreed to be named */
    record CaseResponse(UUID demand, LocalText enterprise, String zh, String ko, boolean named) {
        static CaseResponse from(TypicalCase chosen) {
            return new CaseResponse(
                    chosen.demand().value(), chosen.enterprise(), chosen.zh(), chosen.ko(), chosen.isNamed());
        }
    }

    /**
     * A figure as it is kept.
     *
     * @param value in the unit; null when it was unknown
     * @param today what the same question is answered today; null where that is the same
     */
    record FigureResponse(
            int number,
            ReportFigure.Table table,
            String row,
            String code,
            String measure,
            Map<String, String> parameters,
            @Nullable String reportingUnit,
            LocalDate asOf,
            String unit,
            @Nullable BigDecimal value,
            @Nullable BigDecimal today) {
        static FigureResponse from(ReportFigure figure, @Nullable MeasureValue today) {
            return new FigureResponse(
                    figure.number(),
                    figure.place().table(),
                    figure.place().row(),
                    figure.place().code(),
                    figure.asked().measure(),
                    figure.asked().parameters(),
                    figure.asked().reportingUnit() == null
                            ? null
                            : figure.asked().reportingUnit().value(),
                    figure.asked().asOf(),
                    figure.unit().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    figure.value().value(),
                    today == null ? null : today.value());
        }
    }

    record StepResponse(ReportStep.Kind kind, Instant at, String by, String note) {
        static StepResponse from(ReportStep step) {
            return new StepResponse(step.kind(), step.at(), step.byName(), step.note());
        }
    }

    static ReportResponse from(ShowReport.View view) {
        CampaignReport report = view.report();
        return new ReportResponse(
                report.id().value(),
                report.campaign().value(),
                report.month(),
                EditionResponse.from(view),
                report.status(),
                view.published(),
                report.passages().stream().map(PassageResponse::from).toList(),
                report.cases().stream().map(CaseResponse::from).toList(),
                report.figures().stream()
                        .map(figure -> FigureResponse.from(figure, view.today().get(figure.number())))
                        .toList(),
                report.steps().stream().map(StepResponse::from).toList());
    }
}
