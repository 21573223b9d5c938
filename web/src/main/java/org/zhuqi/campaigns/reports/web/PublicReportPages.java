package org.zhuqi.campaigns.reports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuqi.campaigns.reports.ReportId;
import org.zhuqi.campaigns.reports.usecase.ShowPublicReport;
import org.zhuqi.shared.Actor;

/** A published report for everybody. */
@Controller
@RequestMapping("/campaign-reports")
@RequiredArgsConstructor
class PublicReportPages {
    private final ShowPublicReport showPublicReport;
    private final PublicReportPaper publicReportPaper;
    private final ReportFiles reportFiles;

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("view", showPublicReport.show(actor, new ReportId(id)));
        return "campaigns/reports/public-show";
    }

    /** @param language zh or ko, whatever the reader's own is */
    @GetMapping("/{id}/document")
    void document(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "zh") String language,
            @RequestParam(defaultValue = "pdf") String format,
            HttpServletResponse response) {
        ShowPublicReport.View view = showPublicReport.show(actor, new ReportId(id));
        reportFiles.send(
                new ReportFiles.Wanted(view.month(), language, format), in -> publicReportPaper.of(view, in), response);
    }
}
