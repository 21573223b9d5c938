package org.zhuqi.campaigns.web;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.CampaignsRight;
import org.zhuqi.campaigns.usecase.CampaignQueries;
import org.zhuqi.campaigns.usecase.ShowCampaign;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PageRequest;

/** Campaigns for everybody; what activities, demands and reports say of one stands in sections of theirs. */
@Controller
@RequestMapping("/campaigns")
@RequiredArgsConstructor
class PublicCampaignPages {
    private static final int ROWS = 20;
    private final CampaignQueries queries;
    private final ShowCampaign showCampaign;

    @GetMapping
    String list(Actor actor, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute(
                "page",
                queries.announced(actor.scopeFor(CampaignsRight.OPEN), null, new PageRequest(after, ROWS, null)));
        return "campaigns/public-list";
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        ShowCampaign.OpenView view = showCampaign.open(actor, new CampaignId(id));
        model.addAttribute("view", view);
        model.addAttribute("campaign", view.campaign());
        return "campaigns/public-show";
    }
}
