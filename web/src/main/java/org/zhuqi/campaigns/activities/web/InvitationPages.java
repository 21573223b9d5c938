package org.zhuqi.campaigns.activities.web;

import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.campaigns.activities.ActivitiesRight;
import org.zhuqi.campaigns.activities.ActivityId;
import org.zhuqi.campaigns.activities.usecase.InviteEnterprises;
import org.zhuqi.campaigns.activities.usecase.ParticipationQueries;
import org.zhuqi.campaigns.activities.usecase.ShowActivity;
import org.zhuqi.enterprises.SizeClass;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Problems;
import org.zhuqi.shared.web.Texts;

/** Whom an organiser invites to an activity: by a filter, seen before it is done. */
@Controller
@RequestMapping("/staff/activities/{id}/invitations")
@RequiredArgsConstructor
class InvitationPages {
    private static final int ROWS = 50;
    private final ParticipationQueries participations;
    private final ShowActivity showActivity;
    private final InviteEnterprises inviteEnterprises;
    private final ActivityWords words;
    private final Texts texts;
    private final MessageSource messages;

    @GetMapping
    String invitations(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute InviteEnterprises.Command typed,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "false") boolean preview,
            Model model) {
        if (preview) {
            try {
                model.addAttribute("preview", inviteEnterprises.preview(actor, new ActivityId(id), typed));
            } catch (RefusedException e) {
                model.addAttribute("problems", Problems.mendable(e, messages));
            }
        }
        return invitations(actor, id, typed, after, model);
    }

    private String invitations(
            Actor actor, UUID id, InviteEnterprises.Command typed, @Nullable String after, Model model) {
        ActivityId activity = new ActivityId(id);
        ShowActivity.View view = showActivity.organised(actor, activity);
        model.addAttribute("view", view);
        model.addAttribute("activity", view.activity());
        model.addAttribute("typed", typed);
        model.addAttribute("units", words.responsibleUnits());
        model.addAttribute("divisions", words.divisions());
        model.addAttribute("titles", words.titles());
        model.addAttribute("sizes", words.options(SizeClass.values(), "activities.size."));
        model.addAttribute(
                "scales",
                List.of(
                        new Option("true", texts.message("activities.filter.above-scale.true")),
                        new Option("false", texts.message("activities.filter.above-scale.false"))));
        model.addAttribute("rounds", participations.rounds(actor.scopeFor(ActivitiesRight.READ_INTERNAL), activity));
        model.addAttribute(
                "page",
                participations.invited(
                        actor.scopeFor(ActivitiesRight.READ_INTERNAL), activity, new PageRequest(after, ROWS, null)));
        return "campaigns/activities/invitations";
    }

    @PostMapping
    String invite(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute InviteEnterprises.Command typed,
            Model model,
            RedirectAttributes redirect) {
        try {
            int invited = inviteEnterprises.invite(actor, new ActivityId(id), typed);
            redirect.addFlashAttribute("done", "activities.done.invited");
            redirect.addFlashAttribute("doneArgs", new Object[] {invited});
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return invitations(actor, id, typed, null, model);
        }
        return "redirect:/staff/activities/" + id + "/invitations";
    }
}
