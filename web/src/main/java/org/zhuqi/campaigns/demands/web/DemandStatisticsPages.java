package org.zhuqi.campaigns.demands.web;

import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhuqi.campaigns.demands.usecase.ShowDemandStatistics;
import org.zhuqi.shared.Actor;

/** What everybody may know of demands. */
@Controller
@RequestMapping("/demands")
@RequiredArgsConstructor
class DemandStatisticsPages {
    private final ShowDemandStatistics showDemandStatistics;
    private final Clock clock;

    @GetMapping
    String show(Actor actor, Model model) {
        model.addAttribute("counts", showDemandStatistics.show(actor));
        model.addAttribute("today", LocalDate.now(clock));
        return "campaigns/demands/statistics";
    }
}
