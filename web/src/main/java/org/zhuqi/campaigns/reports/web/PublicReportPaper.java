package org.zhuqi.campaigns.reports.web;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.campaigns.reports.Passage;
import org.zhuqi.campaigns.reports.usecase.ShowPublicReport;
import org.zhuqi.documents.papers.Paper;
import org.zhuqi.shared.Language;

/** A published report as a paper in one language: what its public page shows, and nothing that leads behind it. */
@Component
@RequiredArgsConstructor
class PublicReportPaper {
    private final ReportWords words;

    Paper of(ShowPublicReport.View view, Language language) {
        ReportBlocks blocks = new ReportBlocks(words, language, null);
        blocks.paragraph(blocks.message(
                "reports.paper.lead",
                view.campaignName().in(language),
                words.month(view.month(), language),
                blocks.message("reports.issued-on", words.date(view.issuedAt()))));
        blocks.edition(view.edition());
        ShowPublicReport.Replacement replacement = view.replacement();
        if (replacement != null) {
            blocks.replaced(replacement.issuedAt(), replacement.reason());
        }
        for (Passage passage : view.passages()) {
            blocks.passage(passage, view.figures());
        }
        blocks.table("reports.units", "reports.by-unit", view.units());
        if (!view.cases().isEmpty()) {
            blocks.heading("reports.cases");
            view.cases()
                    .forEach(told -> blocks.paragraph(
                            language == Language.KO && !told.ko().isEmpty() ? told.ko() : told.zh()));
        }
        return blocks.paper(view.month());
    }
}
