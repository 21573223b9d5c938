package org.zhuqi.campaigns.reports.web;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhuqi.campaigns.reports.ReportId;
import org.zhuqi.campaigns.reports.usecase.ShowPublicReport;
import org.zhuqi.shared.Actor;

/** A published report for everybody. */
@Controller
@RequestMapping("/campaign-reports")
@RequiredArgsConstructor
class PublicReportPages {
    private final ShowPublicReport showPublicReport;

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("view", showPublicReport.show(actor, new ReportId(id)));
        return "campaigns/reports/public-show";
    }
}
