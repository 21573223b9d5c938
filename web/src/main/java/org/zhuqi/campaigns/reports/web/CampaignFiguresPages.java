package org.zhuqi.campaigns.reports.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuqi.campaigns.reports.usecase.ShowCampaignFigures;
import org.zhuqi.shared.Actor;

/** How a campaign stands as of any day. */
@Controller
@RequestMapping("/staff/campaign-figures")
@RequiredArgsConstructor
class CampaignFiguresPages {
    private final ShowCampaignFigures showCampaignFigures;
    private final ReportWords words;

    @GetMapping
    String show(Actor actor, @RequestParam Map<String, String> address, Model model) {
        FigureSearch search = FigureSearch.of(address);
        ShowCampaignFigures.View view = showCampaignFigures.show(actor, search.command());
        model.addAttribute("view", view);
        model.addAttribute("search", search);
        model.addAttribute("units", words.unitOptions());
        model.addAttribute("handlers", words.handlerOptions());
        model.addAttribute("categories", words.categoryOptions());
        LocalDate lastMonth = YearMonth.from(view.asOf()).minusMonths(1).atEndOfMonth();
        model.addAttribute("lastMonth", lastMonth);
        return "campaigns/reports/figures";
    }
}
