package org.zhuqi.campaigns.activities.web;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.campaigns.activities.ActivityId;
import org.zhuqi.campaigns.activities.Participation;
import org.zhuqi.campaigns.activities.usecase.CheckIn;
import org.zhuqi.campaigns.activities.usecase.ShowActivity;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.web.Problems;

/** The door: one guest by the QR code, the short code for typing, and those who come without registering. */
@Controller
@RequiredArgsConstructor
class DoorPages {
    private final CheckIn checkIn;
    private final ShowActivity showActivity;
    private final MessageSource messages;

    @GetMapping("/staff/check-in/{token}")
    String guest(Actor actor, @PathVariable String token, Model model) {
        CheckIn.Guest guest = checkIn.byToken(actor, token);
        model.addAttribute("guest", guest);
        model.addAttribute("activity", guest.activity());
        model.addAttribute("part", guest.part());
        return "campaigns/activities/guest";
    }

    @PostMapping("/staff/check-in/{token}")
    String checkIn(Actor actor, @PathVariable String token, Model model, RedirectAttributes redirect) {
        CheckIn.Guest guest = checkIn.byToken(actor, token);
        try {
            told(checkIn.checkIn(actor, guest.part().id()), redirect);
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return guest(actor, token, model);
        }
        return "redirect:" + BadgeAddress.PATH + token;
    }

    static void told(CheckIn.Checked checked, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", checked.again() ? "activities.done.came-before" : "activities.done.came");
    }

    @GetMapping("/staff/activities/{id}/door")
    String door(Actor actor, @PathVariable UUID id, Model model) {
        return door(actor, id, new CheckIn.WalkIn("", "", ""), model);
    }

    private String door(Actor actor, UUID id, CheckIn.WalkIn typed, Model model) {
        ShowActivity.View view = showActivity.organised(actor, new ActivityId(id));
        model.addAttribute("view", view);
        model.addAttribute("activity", view.activity());
        model.addAttribute("typed", typed);
        return "campaigns/activities/door";
    }

    @PostMapping("/staff/activities/{id}/door")
    String find(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String shortCode,
            Model model) {
        try {
            Participation part =
                    checkIn.byCode(actor, new ActivityId(id), shortCode).part();
            return "redirect:" + BadgeAddress.PATH + part.badge().token();
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return door(actor, id, model);
        }
    }

    @PostMapping("/staff/activities/{id}/walk-ins")
    String walkIn(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute CheckIn.WalkIn typed,
            Model model,
            RedirectAttributes redirect) {
        try {
            told(checkIn.walkIn(actor, new ActivityId(id), typed), redirect);
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return door(actor, id, typed, model);
        }
        return "redirect:/staff/activities/" + id + "/door";
    }
}
