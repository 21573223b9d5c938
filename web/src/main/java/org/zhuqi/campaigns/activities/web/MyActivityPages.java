package org.zhuqi.campaigns.activities.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
import org.zhuqi.campaigns.activities.Participation;
import org.zhuqi.campaigns.activities.ParticipationStatus;
import org.zhuqi.campaigns.activities.usecase.ActivityQueries;
import org.zhuqi.campaigns.activities.usecase.CorrectRegistration;
import org.zhuqi.campaigns.activities.usecase.EntryFields;
import org.zhuqi.campaigns.activities.usecase.ParticipationQueries;
import org.zhuqi.campaigns.activities.usecase.RegisterForActivity;
import org.zhuqi.campaigns.activities.usecase.ShowActivity;
import org.zhuqi.campaigns.activities.usecase.WithdrawFromActivity;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.Problems;

/** An enterprise's activities: what it was invited to, what it registered for, its badge. */
@Controller
@RequestMapping("/my/activities")
@RequiredArgsConstructor
class MyActivityPages {
    private static final int ROWS = 20;
    private final ActivityQueries activities;
    private final ParticipationQueries participations;
    private final ShowActivity showActivity;
    private final RegisterForActivity registerForActivity;
    private final CorrectRegistration correctRegistration;
    private final WithdrawFromActivity withdrawFromActivity;
    private final BadgeAddress badgeAddress;
    private final MessageSource messages;
    private final Clock clock;

    @GetMapping
    String list(Actor actor, @RequestParam(required = false) @Nullable String after, Model model) {
        actor.may(ActivitiesRight.TAKE_PART).orRefuse();
        model.addAttribute(
                "page",
                participations.list(
                        actor.scopeFor(ActivitiesRight.READ),
                        new ParticipationQueries.Filter(null, null, null, null, null),
                        new PageRequest(after, ROWS, null)));
        model.addAttribute(
                "invitations", participations.openInvitations(actor.scopeFor(ActivitiesRight.READ), clock.instant()));
        model.addAttribute(
                "ahead",
                activities.announced(
                        actor.scopeFor(ActivitiesRight.OPEN),
                        ActivityQueries.Filter.notOver(clock.instant()),
                        PageRequest.first(ROWS)));
        return "campaigns/activities/my-list";
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        return page(actor, id, EntryFields.BLANK, model);
    }

    private String page(Actor actor, UUID id, EntryFields typed, Model model) {
        actor.may(ActivitiesRight.TAKE_PART).orRefuse();
        ShowActivity.View view = showActivity.show(actor, new ActivityId(id));
        Participation own = view.own();
        model.addAttribute("view", view);
        model.addAttribute("activity", view.activity());
        model.addAttribute("typed", typed == EntryFields.BLANK && own != null ? filledIn(own.entry()) : typed);
        model.addAttribute("corrections", own == null ? List.of() : correctRegistration.history(actor, own.id()));
        model.addAttribute(
                "line",
                own == null
                        ? null
                        : participations
                                .find(actor.scopeFor(ActivitiesRight.READ), own.id())
                                .orElse(null));
        return "campaigns/activities/my-activity";
    }

    @PostMapping("/{id}")
    String register(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute EntryFields typed,
            Model model,
            RedirectAttributes redirect) {
        try {
            registerForActivity.register(actor, new RegisterForActivity.Command(new ActivityId(id), null, typed));
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return page(actor, id, typed, model);
        }
        Participation own = showActivity.show(actor, new ActivityId(id)).own();
        redirect.addFlashAttribute(
                "done",
                own != null && own.status() == ParticipationStatus.WAITING
                        ? "activities.done.waiting"
                        : "activities.done.registered");
        return "redirect:/my/activities/" + id;
    }

    private static EntryFields filledIn(Participation.Entry entry) {
        return EntryFields.of(entry.persons(), entry.contact(), entry.phone(), entry.boothWished(), entry.needs());
    }

    @PostMapping("/{id}/correct")
    String correct(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute EntryFields typed,
            Model model,
            RedirectAttributes redirect) {
        try {
            correctRegistration.correct(actor, own(actor, id).id(), typed);
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return page(actor, id, typed, model);
        }
        redirect.addFlashAttribute("done", "activities.done.corrected");
        return "redirect:/my/activities/" + id;
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(Actor actor, @PathVariable UUID id, Model model, RedirectAttributes redirect) {
        try {
            withdrawFromActivity.withdraw(actor, own(actor, id).id());
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return page(actor, id, EntryFields.BLANK, model);
        }
        redirect.addFlashAttribute("done", "activities.done.withdrawn");
        return "redirect:/my/activities/" + id;
    }

    /** To be printed, or shown on the phone. */
    @GetMapping("/{id}/badge")
    String badge(Actor actor, @PathVariable UUID id, Model model) {
        Participation own = own(actor, id);
        model.addAttribute(
                "line",
                participations
                        .find(actor.scopeFor(ActivitiesRight.READ), own.id())
                        .orElseThrow(SharedError.NOT_FOUND::refused));
        model.addAttribute(
                "activity", showActivity.show(actor, new ActivityId(id)).activity());
        model.addAttribute("part", own);
        model.addAttribute("picture", "/my/activities/" + id + "/qr.svg");
        model.addAttribute("back", "/my/activities/" + id);
        return "campaigns/activities/badge";
    }

    @GetMapping("/{id}/qr.svg")
    ResponseEntity<String> qr(Actor actor, @PathVariable UUID id) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.valueOf("image/svg+xml"))
                .body(badgeAddress.picture(own(actor, id).badge()));
    }

    /** One's part as long as it has a place or waits for one. */
    private Participation own(Actor actor, UUID id) {
        actor.may(ActivitiesRight.TAKE_PART).orRefuse();
        return Optional.ofNullable(showActivity.show(actor, new ActivityId(id)).own())
                .filter(part -> part.status() != ParticipationStatus.WITHDRAWN)
                .orElseThrow(SharedError.NOT_FOUND::refused);
    }
}
