package org.zhuqi.campaigns.reports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.campaigns.reports.CampaignReport;
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
        private final ReportBlocks blocks;

        Setting(ShowReport.View view, Language language, String house) {
            this.view = view;
            this.report = view.report();
            this.language = language;
            this.blocks = new ReportBlocks(words, language, house);
        }

        Paper paper() {
            blocks.paragraph(blocks.message(
                    "reports.paper.lead",
                    view.campaign().name().in(language),
                    words.month(report.month(), language),
                    blocks.message("reports.status." + report.status())));
            edition();
            Map<String, ReportFigure> figures = ReportPages.textFigures(view);
            for (Passage passage : report.passages()) {
                if (passage.section() != Section.NEXT) {
                    blocks.passage(passage, figures);
                }
            }
            blocks.table("reports.units", "reports.by-unit", view.units());
            league("reports.timeliness", view.timeliness(), "on-time-rate", "closed");
            league("reports.satisfaction", view.satisfaction(), "satisfaction", "rated");
            blocks.table("reports.topics", "reports.by-category", view.topics());
            blocks.table("reports.words", "reports.word", view.words());
            cases();
            report.passage(Section.NEXT).ifPresent(passage -> blocks.passage(passage, figures));
            numbers();
            return blocks.paper(report.month());
        }

        /** On paper too it stands which edition this is, and that a later one counts. */
        private void edition() {
            blocks.edition(report.edition());
            ShowReport.Correction correction = view.correction();
            if (correction != null && correction.issuedAt() != null) {
                blocks.replaced(correction.issuedAt(), correction.reason());
            }
        }

        private void league(String heading, League league, String rate, String cases) {
            if (league.ranked().isEmpty() && league.apart().isEmpty()) {
                return;
            }
            blocks.heading(heading);
            List<List<Paper.Cell>> rows = new ArrayList<>();
            league.ranked()
                    .forEach(ranked -> rows.add(line(String.valueOf(ranked.rank()), ranked.entry(), rate, cases)));
            league.apart().forEach(entry -> rows.add(line("—", entry, rate, cases)));
            blocks.table(
                    List.of(
                            blocks.message("reports.rank"),
                            blocks.message("reports.by-handler"),
                            blocks.message("reports.rate"),
                            blocks.message("reports.cases-counted")),
                    rows);
            blocks.paragraph(blocks.message("reports.league-rule", report.leastCases()));
        }

        private List<Paper.Cell> line(String rank, League.Entry entry, String rate, String cases) {
            ShowReport.Row row = view.handler(entry.key());
            return List.of(
                    new Paper.Cell(List.of(Paper.Run.of(rank)), true),
                    Paper.Cell.of(row.name().in(language)),
                    blocks.cell(row.of(rate)),
                    blocks.cell(row.of(cases)));
        }

        private void cases() {
            if (report.cases().isEmpty()) {
                return;
            }
            blocks.heading("reports.cases");
            for (TypicalCase chosen : report.cases()) {
                blocks.subheading(chosen.enterprise().in(language));
                blocks.paragraph(chosen.text(language));
            }
        }

        /** Where each figure comes from, so that also a printed report can be followed. */
        private void numbers() {
            blocks.heading("reports.provenance");
            List<List<Paper.Cell>> rows = new ArrayList<>();
            for (ReportFigure figure : report.of(ReportFigure.Table.TEXT)) {
                rows.add(List.of(
                        Paper.Cell.of("[" + figure.number() + "]"),
                        Paper.Cell.of(words.title(figure.asked().measure(), language)),
                        new Paper.Cell(
                                List.of(Paper.Run.of(words.cell(figure.unit(), figure.value(), language))), true),
                        Paper.Cell.of(words.time(figure))));
            }
            blocks.table(
                    List.of(
                            blocks.message("reports.number"),
                            blocks.message("reports.figure"),
                            blocks.message("reports.value"),
                            blocks.message("reports.time")),
                    rows);
            if (report.status() != ReportStatus.ISSUED) {
                blocks.paragraph(blocks.message("reports.not-issued"));
            }
        }
    }
}
