package org.zhuqi.campaigns.reports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.campaigns.reports.CampaignReport;
import org.zhuqi.campaigns.reports.Edition;
import org.zhuqi.campaigns.reports.League;
import org.zhuqi.campaigns.reports.Passage;
import org.zhuqi.campaigns.reports.ReportFigure;
import org.zhuqi.campaigns.reports.ReportStatus;
import org.zhuqi.campaigns.reports.Section;
import org.zhuqi.campaigns.reports.TypicalCase;
import org.zhuqi.campaigns.reports.usecase.ShowReport;
import org.zhuqi.documents.papers.Paper;
import org.zhuqi.shared.Language;

/** A report as a paper in one language; each figure carries its number and leads to its records. */
@Component
@RequiredArgsConstructor
class ReportPaper {
    private final ReportWords words;

    /** @param house address of this server, without a slash at its end */
    Paper of(ShowReport.View view, Language language, String house) {
        return new Setting(view, language, house).paper();
    }

    private final class Setting {
        private final ShowReport.View view;
        private final CampaignReport report;
        private final Language language;
        private final String house;
        private final List<Paper.Block> blocks = new ArrayList<>();

        Setting(ShowReport.View view, Language language, String house) {
            this.view = view;
            this.report = view.report();
            this.language = language;
            this.house = house;
        }

        Paper paper() {
            blocks.add(Paper.Paragraph.of(message(
                    "reports.paper.lead",
                    view.campaign().name().in(language),
                    words.month(report.month(), language),
                    message("reports.status." + report.status()))));
            edition();
            Map<String, ReportFigure> figures = ReportPages.textFigures(view);
            for (Passage passage : report.passages()) {
                if (passage.section() != Section.NEXT) {
                    passage(passage, figures);
                }
            }
            table("reports.units", "reports.by-unit", view.units());
            league("reports.timeliness", view.timeliness(), "on-time-rate", "closed");
            league("reports.satisfaction", view.satisfaction(), "satisfaction", "rated");
            table("reports.topics", "reports.by-category", view.topics());
            table("reports.words", "reports.word", view.words());
            cases();
            report.passage(Section.NEXT).ifPresent(passage -> passage(passage, figures));
            numbers();
            return new Paper(message("reports.paper.title", words.month(report.month(), language)), language, blocks);
        }

        /** On paper too it stands which edition this is, and that a later one counts. */
        private void edition() {
            Edition edition = report.edition();
            if (edition.number() > 1) {
                blocks.add(Paper.Paragraph.of(
                        message("reports.edition-why", String.valueOf(edition.number()), edition.reason())));
            }
            ShowReport.Correction correction = view.correction();
            if (correction != null && correction.issuedAt() != null) {
                blocks.add(Paper.Paragraph.of(
                        message("reports.replaced", words.date(correction.issuedAt()), correction.reason())));
            }
        }

        private void passage(Passage passage, Map<String, ReportFigure> figures) {
            if (passage.empty()) {
                return;
            }
            heading("reports.section." + passage.section());
            List<Paper.Run> runs = new ArrayList<>();
            for (ReportWords.Piece piece : words.pieces(passage, figures, language)) {
                if (piece.figure() == null) {
                    runs.add(Paper.Run.of(piece.text()));
                } else {
                    runs.addAll(linked(piece.text(), piece.figure()));
                }
            }
            blocks.add(new Paper.Paragraph(runs));
        }

        private List<Paper.Run> linked(String text, ReportFigure figure) {
            return List.of(
                    new Paper.Run(text, house + words.href(figure), false),
                    new Paper.Run("[" + figure.number() + "]", null, true));
        }

        private Paper.Cell cell(@Nullable ReportFigure figure) {
            return figure == null
                    ? new Paper.Cell(List.of(Paper.Run.of("—")), true)
                    : new Paper.Cell(linked(words.cell(figure.unit(), figure.value(), language), figure), true);
        }

        private void table(String heading, String first, List<ShowReport.Row> rows) {
            if (rows.isEmpty()) {
                return;
            }
            heading(heading);
            List<ReportFigure> columns = List.copyOf(rows.getFirst().figures().values());
            List<String> head = new ArrayList<>();
            head.add(message(first));
            columns.forEach(column -> head.add(words.column(column, language)));
            List<List<Paper.Cell>> cells = new ArrayList<>();
            for (ShowReport.Row row : rows) {
                List<Paper.Cell> line = new ArrayList<>();
                line.add(Paper.Cell.of(row.name().in(language)));
                columns.forEach(column -> line.add(cell(row.of(column.place().code()))));
                cells.add(line);
            }
            blocks.add(new Paper.Table(head, cells));
        }

        private void league(String heading, League league, String rate, String cases) {
            if (league.ranked().isEmpty() && league.apart().isEmpty()) {
                return;
            }
            heading(heading);
            List<List<Paper.Cell>> rows = new ArrayList<>();
            league.ranked()
                    .forEach(ranked -> rows.add(line(String.valueOf(ranked.rank()), ranked.entry(), rate, cases)));
            league.apart().forEach(entry -> rows.add(line("—", entry, rate, cases)));
            blocks.add(new Paper.Table(
                    List.of(
                            message("reports.rank"),
                            message("reports.by-handler"),
                            message("reports.rate"),
                            message("reports.cases-counted")),
                    rows));
            blocks.add(Paper.Paragraph.of(message("reports.league-rule", report.leastCases())));
        }

        private List<Paper.Cell> line(String rank, League.Entry entry, String rate, String cases) {
            ShowReport.Row row = view.handler(entry.key());
            return List.of(
                    new Paper.Cell(List.of(Paper.Run.of(rank)), true),
                    Paper.Cell.of(row.name().in(language)),
                    cell(row.of(rate)),
                    cell(row.of(cases)));
        }

        private void cases() {
            if (report.cases().isEmpty()) {
                return;
            }
            heading("reports.cases");
            for (TypicalCase chosen : report.cases()) {
                blocks.add(new Paper.Heading(2, chosen.enterprise().in(language)));
                blocks.add(Paper.Paragraph.of(chosen.text(language)));
            }
        }

        /** Where each figure comes from, so that also a printed report can be followed. */
        private void numbers() {
            heading("reports.provenance");
            List<List<Paper.Cell>> rows = new ArrayList<>();
            for (ReportFigure figure : report.of(ReportFigure.Table.TEXT)) {
                rows.add(List.of(
                        Paper.Cell.of("[" + figure.number() + "]"),
                        Paper.Cell.of(words.title(figure.asked().measure(), language)),
                        new Paper.Cell(
                                List.of(Paper.Run.of(words.cell(figure.unit(), figure.value(), language))), true),
                        Paper.Cell.of(words.time(figure))));
            }
            blocks.add(new Paper.Table(
                    List.of(
                            message("reports.number"),
                            message("reports.figure"),
                            message("reports.value"),
                            message("reports.time")),
                    rows));
            if (report.status() != ReportStatus.ISSUED) {
                blocks.add(Paper.Paragraph.of(message("reports.not-issued")));
            }
        }

        private void heading(String key) {
            blocks.add(new Paper.Heading(1, message(key)));
        }

        private String message(String key, Object... args) {
            return words.message(key, language, args);
        }
    }
}
