package org.zhuqi.campaigns.activities.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.CampaignsRight;
import org.zhuqi.campaigns.activities.ActivitiesRight;
import org.zhuqi.campaigns.activities.Activity;
import org.zhuqi.campaigns.activities.ActivityId;
import org.zhuqi.campaigns.activities.ActivityKind;
import org.zhuqi.campaigns.activities.ActivityStatus;
import org.zhuqi.campaigns.activities.usecase.ActivityQueries;
import org.zhuqi.campaigns.activities.usecase.EditActivity;
import org.zhuqi.campaigns.activities.usecase.MoveActivity;
import org.zhuqi.campaigns.activities.usecase.NoteResult;
import org.zhuqi.campaigns.activities.usecase.ParticipationQueries;
import org.zhuqi.campaigns.activities.usecase.ResultQueries;
import org.zhuqi.campaigns.activities.usecase.ShowActivity;
import org.zhuqi.campaigns.usecase.CampaignQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Problems;
import org.zhuqi.shared.web.Texts;

/** Activities for the staff: the list, the plan, who takes part, what came of it. */
@Controller
@RequestMapping("/staff/activities")
@RequiredArgsConstructor
class ActivityPages {
    private static final int ROWS = 30;
    private static final int PARTS = 50;
    private static final EditActivity.Command EMPTY =
            new EditActivity.Command("", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", List.of());
    private final ActivityQueries queries;
    private final ParticipationQueries participations;
    private final ResultQueries results;
    private final CampaignQueries campaigns;
    private final ShowActivity showActivity;
    private final EditActivity editActivity;
    private final MoveActivity moveActivity;
    private final NoteResult noteResult;
    private final ActivityWords words;
    private final Texts texts;
    private final MessageSource messages;
    private final Clock clock;

    @GetMapping
    String list(
            Actor actor,
            @RequestParam(required = false) @Nullable ActivityStatus status,
            @RequestParam(required = false) @Nullable ActivityKind kind,
            @RequestParam(required = false) @Nullable String organiser,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute(
                "page",
                queries.list(
                        actor.scopeFor(ActivitiesRight.READ_INTERNAL),
                        new ActivityQueries.Filter(
                                status,
                                kind,
                                organiser == null || organiser.isBlank() ? null : new ReportingUnitId(organiser),
                                null,
                                text,
                                null),
                        new PageRequest(after, ROWS, null)));
        model.addAttribute("status", status);
        model.addAttribute("kind", kind);
        model.addAttribute("organiser", organiser);
        model.addAttribute("text", text);
        model.addAttribute("statuses", words.options(ActivityStatus.values(), "activities.status."));
        model.addAttribute("kinds", words.options(ActivityKind.values(), "activities.kind."));
        model.addAttribute("units", words.allUnits());
        model.addAttribute("mayOrganise", actor.has(ActivitiesRight.ORGANISE));
        return "campaigns/activities/list";
    }

    @GetMapping("/new")
    String blank(Actor actor, Model model) {
        return form(actor, null, EMPTY, model);
    }

    @PostMapping
    String draft(Actor actor, @ModelAttribute EditActivity.Command typed, Model model, RedirectAttributes redirect) {
        try {
            ActivityId id = editActivity.draft(actor, typed);
            redirect.addFlashAttribute("done", "activities.done.drafted");
            return "redirect:/staff/activities/" + id;
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return form(actor, null, typed, model);
        }
    }

    @GetMapping("/{id}/edit")
    String edit(Actor actor, @PathVariable UUID id, Model model) {
        return form(
                actor,
                id,
                typed(showActivity.organised(actor, new ActivityId(id)).activity()),
                model);
    }

    private EditActivity.Command typed(Activity activity) {
        Activity.Plan plan = activity.plan();
        LocalText programme = plan.frame().programme();
        CampaignId campaign = plan.frame().campaign();
        return new EditActivity.Command(
                plan.frame().title().zh(),
                plan.frame().title().ko(),
                plan.frame().kind().name(),
                campaign == null ? "" : campaign.toString(),
                words.field(plan.times().from()),
                words.field(plan.times().to()),
                plan.frame().place().zh(),
                plan.frame().place().ko(),
                activity.organiser().value(),
                String.join("\n", plan.hosts().coOrganisers()),
                programme == null ? "" : programme.zh(),
                programme == null ? "" : programme.ko(),
                words.field(plan.times().opens()),
                words.field(plan.times().closes()),
                String.valueOf(plan.capacity().places()),
                plan.capacity().seats() == null
                        ? ""
                        : String.valueOf(plan.capacity().seats()),
                plan.capacity().booths().stream()
                        .map(booth ->
                                booth.number() + " " + booth.squareMetres().toPlainString())
                        .collect(Collectors.joining("\n")),
                List.copyOf(plan.supports()));
    }

    @PostMapping("/{id}/edit")
    String revise(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute EditActivity.Command typed,
            Model model,
            RedirectAttributes redirect) {
        try {
            editActivity.revise(actor, new ActivityId(id), typed);
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return form(actor, id, typed, model);
        }
        return back(id, "activities.done.saved", redirect);
    }

    private String form(Actor actor, @Nullable UUID id, EditActivity.Command typed, Model model) {
        model.addAttribute("offers", showActivity.offers(actor));
        model.addAttribute("id", id);
        model.addAttribute("form", typed);
        model.addAttribute("kinds", words.options(ActivityKind.values(), "activities.kind."));
        model.addAttribute("units", words.allUnits());
        ReportingUnitId own = actor.unit();
        model.addAttribute("ownUnit", own == null ? "" : own.value());
        model.addAttribute(
                "campaigns",
                campaigns.list(actor.scopeFor(CampaignsRight.READ), null, PageRequest.first(PARTS)).items().stream()
                        .map(line -> new Option(line.id().toString(), texts.of(line.name())))
                        .toList());
        return "campaigns/activities/form";
    }

    @GetMapping("/{id}")
    String show(Actor actor, @PathVariable UUID id, ShownParts shown, Model model) {
        return page(actor, id, shown, null, model);
    }

    /** Which of those who take part the page lists. */
    record ShownParts(
            @Nullable String q,
            @Nullable Boolean came,
            @Nullable String after) {
        static final ShownParts FIRST = new ShownParts(null, null, null);
    }

    private String page(Actor actor, UUID id, ShownParts shown, @Nullable ResultFields typed, Model model) {
        actor.may(ActivitiesRight.READ_INTERNAL).orRefuse();
        ActivityId activity = new ActivityId(id);
        ShowActivity.View view = showActivity.show(actor, activity);
        model.addAttribute("view", view);
        model.addAttribute("activity", view.activity());
        model.addAttribute("shown", shown);
        model.addAttribute(
                "parts",
                participations.list(
                        actor.scopeFor(ActivitiesRight.READ),
                        new ParticipationQueries.Filter(activity, null, null, shown.came(), shown.q()),
                        new PageRequest(shown.after(), PARTS, null)));
        model.addAttribute(
                "results",
                results.list(
                        actor.scopeFor(ActivitiesRight.READ_INTERNAL),
                        new ResultQueries.Filter(activity, null),
                        PageRequest.first(PARTS)));
        model.addAttribute("rounds", participations.rounds(actor.scopeFor(ActivitiesRight.READ_INTERNAL), activity));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("mayRegister", actor.has(ActivitiesRight.REGISTER));
        model.addAttribute("typed", typed == null ? ResultFields.blank(LocalDate.now(clock)) : typed);
        return "campaigns/activities/show";
    }

    @PostMapping("/{id}/announce")
    String announce(Actor actor, @PathVariable UUID id, Model model, RedirectAttributes redirect) {
        return moved(actor, id, () -> moveActivity.announce(actor, new ActivityId(id)), "announced", model, redirect);
    }

    @PostMapping("/{id}/hold")
    String hold(Actor actor, @PathVariable UUID id, Model model, RedirectAttributes redirect) {
        return moved(actor, id, () -> moveActivity.hold(actor, new ActivityId(id)), "held", model, redirect);
    }

    @PostMapping("/{id}/close")
    String close(Actor actor, @PathVariable UUID id, Model model, RedirectAttributes redirect) {
        return moved(actor, id, () -> moveActivity.close(actor, new ActivityId(id)), "closed", model, redirect);
    }

    @PostMapping("/{id}/cancel")
    String cancel(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String because,
            Model model,
            RedirectAttributes redirect) {
        return moved(
                actor, id, () -> moveActivity.cancel(actor, new ActivityId(id), because), "cancelled", model, redirect);
    }

    private String moved(Actor actor, UUID id, Runnable move, String done, Model model, RedirectAttributes redirect) {
        try {
            move.run();
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return page(actor, id, ShownParts.FIRST, null, model);
        }
        return back(id, "activities.done." + done, redirect);
    }

    /** A result as the form sends it. */
    record ResultFields(
            @Nullable UUID enterprise,
            @Nullable String counterpart,
            @Nullable String counterpartCode,
            @Nullable String on,
            @Nullable String intended,
            @Nullable String contracted,
            @Nullable String paid,
            @Nullable String words) {
        static ResultFields blank(LocalDate today) {
            return new ResultFields(null, "", "", today.toString(), "", "", "", "");
        }

        NoteResult.NoteFields note() {
            return new NoteResult.NoteFields(on, intended, contracted, paid, words);
        }
    }

    @PostMapping("/{id}/results")
    String note(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute ResultFields typed,
            Model model,
            RedirectAttributes redirect) {
        UUID enterprise = typed.enterprise();
        try {
            noteResult.note(
                    actor,
                    new NoteResult.Command(
                            new ActivityId(id),
                            // One that nobody is: what else is wrong is told all the same.
                            new EnterpriseId(enterprise == null ? new UUID(0, 0) : enterprise),
                            typed.counterpart(),
                            typed.counterpartCode(),
                            typed.note()));
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return page(actor, id, ShownParts.FIRST, typed, model);
        }
        redirect.addFlashAttribute("done", "activities.done.noted");
        return "redirect:/staff/activities/" + id + "#results";
    }

    @GetMapping("/follow-ups")
    String followUps(
            Actor actor,
            @RequestParam(required = false) @Nullable String organiser,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute(
                "page",
                results.due(
                        actor.scopeFor(ActivitiesRight.READ_INTERNAL),
                        organiser == null || organiser.isBlank() ? null : new ReportingUnitId(organiser),
                        today,
                        new PageRequest(after, PARTS, null)));
        model.addAttribute("organiser", organiser);
        model.addAttribute("units", words.allUnits());
        model.addAttribute("today", today);
        return "campaigns/activities/follow-ups";
    }

    private static String back(UUID id, String done, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", done);
        return "redirect:/staff/activities/" + id;
    }
}
