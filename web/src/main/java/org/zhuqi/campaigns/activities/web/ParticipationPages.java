package org.zhuqi.campaigns.activities.web;

import java.time.Clock;
import java.time.LocalDate;
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
import org.zhuqi.campaigns.activities.ActivityStatus;
import org.zhuqi.campaigns.activities.ParticipationId;
import org.zhuqi.campaigns.activities.ParticipationStatus;
import org.zhuqi.campaigns.activities.ResultId;
import org.zhuqi.campaigns.activities.usecase.AssignBooth;
import org.zhuqi.campaigns.activities.usecase.CheckIn;
import org.zhuqi.campaigns.activities.usecase.CorrectRegistration;
import org.zhuqi.campaigns.activities.usecase.EntryFields;
import org.zhuqi.campaigns.activities.usecase.NoteResult;
import org.zhuqi.campaigns.activities.usecase.ParticipationQueries;
import org.zhuqi.campaigns.activities.usecase.RegisterForActivity;
import org.zhuqi.campaigns.activities.usecase.RevealParticipant;
import org.zhuqi.campaigns.activities.usecase.ShowActivity;
import org.zhuqi.campaigns.activities.usecase.ShowResult;
import org.zhuqi.campaigns.activities.usecase.WithdrawFromActivity;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.enterprises.usecase.EnterpriseFilter;
import org.zhuqi.enterprises.usecase.EnterpriseQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.Problems;

/** One enterprise's part as the staff sees it: registering by telephone, the booth, the door, results and follow-ups. */
@Controller
@RequestMapping("/staff/activities")
@RequiredArgsConstructor
class ParticipationPages {
    private static final int FOUND = 10;
    private final ParticipationQueries participations;
    private final EnterpriseQueries enterprises;
    private final ShowActivity showActivity;
    private final RegisterForActivity registerForActivity;
    private final CorrectRegistration correctRegistration;
    private final WithdrawFromActivity withdrawFromActivity;
    private final CheckIn checkIn;
    private final AssignBooth assignBooth;
    private final RevealParticipant revealParticipant;
    private final ShowResult showResult;
    private final NoteResult noteResult;
    private final MessageSource messages;
    private final Clock clock;

    /** Whom an officer registers is looked for first. */
    @GetMapping("/{id}/register")
    String register(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID enterprise,
            Model model) {
        return form(actor, id, q, enterprise, EntryFields.BLANK, model);
    }

    private String form(
            Actor actor, UUID id, @Nullable String q, @Nullable UUID enterprise, EntryFields typed, Model model) {
        actor.may(ActivitiesRight.REGISTER).orRefuse();
        actor.may(ActivitiesRight.READ_INTERNAL).orRefuse();
        ShowActivity.View view = showActivity.show(actor, new ActivityId(id));
        model.addAttribute("view", view);
        model.addAttribute("activity", view.activity());
        model.addAttribute("typed", typed);
        model.addAttribute("q", q);
        if (enterprise != null) {
            model.addAttribute(
                    "enterprise",
                    enterprises
                            .find(actor.scopeFor(EnterpriseRight.READ), new EnterpriseId(enterprise))
                            .orElseThrow(SharedError.NOT_FOUND::refused));
        } else if (q != null && !q.isBlank()) {
            model.addAttribute(
                    "found",
                    enterprises
                            .list(
                                    actor.scopeFor(EnterpriseRight.READ),
                                    EnterpriseFilter.builder()
                                            .text(q)
                                            .on(LocalDate.now(clock))
                                            .build(),
                                    PageRequest.first(FOUND))
                            .items());
        }
        return "campaigns/activities/register";
    }

    @PostMapping("/{id}/register")
    String register(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID enterprise,
            @ModelAttribute EntryFields typed,
            Model model,
            RedirectAttributes redirect) {
        ParticipationId part;
        try {
            part = registerForActivity.register(
                    actor, new RegisterForActivity.Command(new ActivityId(id), new EnterpriseId(enterprise), typed));
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return form(actor, id, null, enterprise, typed, model);
        }
        redirect.addFlashAttribute("done", "activities.done.registered-by-staff");
        return "redirect:/staff/activities/participations/" + part;
    }

    @GetMapping("/participations/{part}")
    String show(Actor actor, @PathVariable UUID part, Model model) {
        actor.may(ActivitiesRight.READ_INTERNAL).orRefuse();
        ParticipationQueries.Line line = participations
                .find(actor.scopeFor(ActivitiesRight.READ), new ParticipationId(part))
                .orElseThrow(SharedError.NOT_FOUND::refused);
        ShowActivity.View view = showActivity.show(actor, line.activity());
        model.addAttribute("line", line);
        model.addAttribute("view", view);
        model.addAttribute("activity", view.activity());
        model.addAttribute("mayReveal", actor.has(ActivitiesRight.REGISTER));
        model.addAttribute("mayCorrect", mayCorrect(actor, line, view));
        model.addAttribute("corrections", correctRegistration.history(actor, line.id()));
        if (!model.containsAttribute("typed")) {
            // Whom to call stays unseen: left empty, it stays as it is.
            model.addAttribute("typed", EntryFields.of(line.persons(), null, null, line.boothWished(), line.needs()));
        }
        return "campaigns/activities/participation";
    }

    private static boolean mayCorrect(Actor actor, ParticipationQueries.Line line, ShowActivity.View view) {
        ActivityStatus status = view.activity().status();
        return (status == ActivityStatus.ANNOUNCED || status == ActivityStatus.HELD)
                && line.status() != ParticipationStatus.WITHDRAWN
                && line.arrivedAt() == null
                && (view.organises()
                        || actor.may(ActivitiesRight.REGISTER, line.unit(), line.enterprise())
                                .allowed());
    }

    @PostMapping("/participations/{part}/correct")
    String correct(
            Actor actor,
            @PathVariable UUID part,
            @ModelAttribute EntryFields typed,
            Model model,
            RedirectAttributes redirect) {
        try {
            correctRegistration.correct(actor, new ParticipationId(part), typed.keepingBlankContact());
        } catch (RefusedException e) {
            model.addAttribute("typed", typed);
            return again(actor, part, e, model);
        }
        redirect.addFlashAttribute("done", "activities.done.corrected");
        return "redirect:/staff/activities/participations/" + part;
    }

    @PostMapping("/participations/{part}/contact")
    String contact(Actor actor, @PathVariable UUID part, Model model) {
        model.addAttribute("contact", revealParticipant.reveal(actor, new ParticipationId(part)));
        return show(actor, part, model);
    }

    @PostMapping("/participations/{part}/check-in")
    String checkIn(Actor actor, @PathVariable UUID part, Model model, RedirectAttributes redirect) {
        try {
            DoorPages.told(checkIn.checkIn(actor, new ParticipationId(part)), redirect);
        } catch (RefusedException e) {
            return again(actor, part, e, model);
        }
        return "redirect:/staff/activities/participations/" + part;
    }

    @PostMapping("/participations/{part}/withdraw")
    String withdraw(Actor actor, @PathVariable UUID part, Model model, RedirectAttributes redirect) {
        try {
            withdrawFromActivity.withdraw(actor, new ParticipationId(part));
        } catch (RefusedException e) {
            return again(actor, part, e, model);
        }
        redirect.addFlashAttribute("done", "activities.done.withdrawn");
        return "redirect:/staff/activities/participations/" + part;
    }

    @PostMapping("/participations/{part}/booth")
    String booth(
            Actor actor,
            @PathVariable UUID part,
            @RequestParam(required = false) @Nullable String booth,
            Model model,
            RedirectAttributes redirect) {
        try {
            assignBooth.assign(actor, new ParticipationId(part), booth);
        } catch (RefusedException e) {
            return again(actor, part, e, model);
        }
        redirect.addFlashAttribute("done", "activities.done.saved");
        return "redirect:/staff/activities/participations/" + part;
    }

    private String again(Actor actor, UUID part, RefusedException e, Model model) {
        model.addAttribute("problems", Problems.mendable(e, messages));
        return show(actor, part, model);
    }

    @GetMapping("/results/{result}")
    String result(Actor actor, @PathVariable UUID result, Model model) {
        LocalDate today = LocalDate.now(clock);
        return result(actor, result, new NoteResult.NoteFields(today.toString(), "", "", "", ""), model);
    }

    private String result(Actor actor, UUID result, NoteResult.NoteFields typed, Model model) {
        ShowResult.View view = showResult.show(actor, new ResultId(result));
        model.addAttribute("view", view);
        model.addAttribute("result", view.result());
        model.addAttribute("activity", view.activity());
        model.addAttribute("typed", typed);
        model.addAttribute("next", view.result().next().orElse(null));
        model.addAttribute("today", LocalDate.now(clock));
        return "campaigns/activities/result";
    }

    @PostMapping("/results/{result}/follow-up")
    String followUp(
            Actor actor,
            @PathVariable UUID result,
            @ModelAttribute NoteResult.NoteFields typed,
            Model model,
            RedirectAttributes redirect) {
        try {
            noteResult.followUp(actor, new ResultId(result), typed);
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return result(actor, result, typed, model);
        }
        redirect.addFlashAttribute("done", "activities.done.noted");
        return "redirect:/staff/activities/results/" + result;
    }
}
