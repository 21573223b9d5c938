package org.zhuqi.campaigns.reports.usecase;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.campaigns.Campaign;
import org.zhuqi.campaigns.Campaigns;
import org.zhuqi.campaigns.reports.CampaignReport;
import org.zhuqi.campaigns.reports.CampaignReports;
import org.zhuqi.campaigns.reports.Change;
import org.zhuqi.campaigns.reports.League;
import org.zhuqi.campaigns.reports.PublishedReports;
import org.zhuqi.campaigns.reports.ReportFigure;
import org.zhuqi.campaigns.reports.ReportId;
import org.zhuqi.campaigns.reports.ReportStatus;
import org.zhuqi.campaigns.reports.ReportStep;
import org.zhuqi.campaigns.reports.ReportsRight;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.SharedError;

/** A report with its tables, and what its figures would be today. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ShowReport {
    private final CampaignReports reports;
    private final Campaigns campaigns;
    private final PublishedReports published;
    private final GatherFigures gatherFigures;

    /** A row of a table; figures by the code of their column. */
    public record Row(String key, LocalText name, Map<String, ReportFigure> figures) {
        public @Nullable ReportFigure of(String code) {
            return figures.get(code);
        }

        private long number(String code) {
            ReportFigure figure = figures.get(code);
            BigDecimal value = figure == null ? null : figure.value().value();
            return value == null ? 0 : value.longValue();
        }
    }

    /**
     * A report as it is read.
     *
     * @param topics categories, the hottest first
     * @param words recurring words, the hottest first
     * @param today by number: what the same question is answered today, where that differs
     * @param correction what was issued in its place, or for those who write reports is being written; null for nothing
     * @param published whether everybody may read it
     * @param mayPublish whether the reader decides on that
     * @param mayCorrect whether the reader may begin a correction
     * @param mayWrite whether the reader may change it
     * @param mayJudge whether the reader may check and issue it: who did not write it
     */
    public record View(
            CampaignReport report,
            Campaign campaign,
            List<Row> units,
            List<Row> handlers,
            List<Row> categories,
            List<Row> topics,
            List<Row> words,
            League timeliness,
            League satisfaction,
            Map<Integer, MeasureValue> today,
            @Nullable Correction correction,
            boolean published,
            boolean mayPublish,
            boolean mayCorrect,
            boolean mayWrite,
            boolean mayJudge) {
        /** A lead unit's row. */
        public Row handler(String unit) {
            return handlers.stream()
                    .filter(row -> row.key().equals(unit))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * The report that takes the place of another.
     *
     * @param reason what is wrong with the other
     * @param issuedAt null while it is written
     */
    public record Correction(
            ReportId id, String reason, @Nullable Instant issuedAt) {
        private static Correction of(CampaignReport report) {
            return new Correction(
                    report.id(),
                    report.edition().reason(),
                    report.issue().map(ReportStep::at).orElse(null));
        }
    }

    /** One that is not issued is there for those who write reports and for nobody else. */
    public View show(Actor actor, ReportId id) {
        actor.may(ReportsRight.READ).orRefuse();
        CampaignReport report = reports.find(id)
                .filter(each -> each.status() == ReportStatus.ISSUED || actor.has(ReportsRight.WRITE))
                .orElseThrow(SharedError.NOT_FOUND::refused);
        Campaign campaign = campaigns.find(report.campaign()).orElseThrow(SharedError.NOT_FOUND::refused);
        List<Row> handlers = rows(report, ReportFigure.Table.HANDLERS);
        List<Row> categories = rows(report, ReportFigure.Table.CATEGORIES);
        boolean writes = actor.has(ReportsRight.WRITE);
        boolean issued = report.status() == ReportStatus.ISSUED;
        boolean open = !issued && writes;
        Optional<CampaignReport> correction = reports.correctionOf(id);
        return new View(
                report,
                campaign,
                rows(report, ReportFigure.Table.UNITS),
                handlers,
                categories,
                hottest(categories),
                hottest(rows(report, ReportFigure.Table.WORDS)),
                league(handlers, "on-time-rate", "closed", report.leastCases()),
                league(handlers, "satisfaction", "rated", report.leastCases()),
                today(report),
                correction
                        .filter(each -> each.status() == ReportStatus.ISSUED || writes)
                        .map(Correction::of)
                        .orElse(null),
                issued && published.find(id).isPresent(),
                issued && writes && report.issuedBy(actor.id()),
                issued && writes && correction.isEmpty(),
                open,
                open && !report.writers().contains(actor.id()));
    }

    static List<Row> rows(CampaignReport report, ReportFigure.Table table) {
        Map<String, Map<String, ReportFigure>> figures = new LinkedHashMap<>();
        Map<String, LocalText> names = new HashMap<>();
        for (ReportFigure figure : report.of(table)) {
            String row = figure.place().row();
            figures.computeIfAbsent(row, key -> new LinkedHashMap<>())
                    .put(figure.place().code(), figure);
            names.put(row, Optional.ofNullable(figure.place().rowName()).orElseGet(() -> LocalText.ofZh(row)));
        }
        List<Row> rows = new ArrayList<>();
        figures.forEach((key, own) -> rows.add(new Row(key, names.getOrDefault(key, LocalText.ofZh(key)), own)));
        return rows;
    }

    private static List<Row> hottest(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.number(GatherFigures.RAISED) > 0)
                .sorted((one, other) -> Change.HOTTEST.compare(change(one), change(other)))
                .toList();
    }

    private static Change change(Row row) {
        return new Change(row.key(), row.number(GatherFigures.RAISED), row.number(GatherFigures.RAISED_BEFORE));
    }

    private static League league(List<Row> rows, String rate, String cases, int least) {
        List<League.Entry> entries = new ArrayList<>();
        for (Row row : rows) {
            ReportFigure figure = row.of(rate);
            BigDecimal value = figure == null ? null : figure.value().value();
            if (value != null) {
                entries.add(new League.Entry(row.key(), value, row.number(cases)));
            }
        }
        return League.of(entries, least);
    }

    private Map<Integer, MeasureValue> today(CampaignReport report) {
        Map<Integer, MeasureValue> differing = new HashMap<>();
        gatherFigures.again(report.figures()).forEach((number, value) -> {
            ReportFigure then = report.figures().get(number - 1);
            ReportFigure now = new ReportFigure(number, then.place(), then.asked(), then.unit(), value);
            if (!then.sameAs(now)) {
                differing.put(number, value);
            }
        });
        return differing;
    }
}
