package org.zhuqi.campaigns.activities.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.campaigns.activities.ActivitiesRight;
import org.zhuqi.campaigns.activities.ActivityId;
import org.zhuqi.campaigns.activities.ParticipationId;
import org.zhuqi.campaigns.activities.usecase.ParticipationQueries;
import org.zhuqi.campaigns.activities.usecase.PrintBadges;
import org.zhuqi.campaigns.activities.usecase.ShowActivity;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** Badges to be printed by whoever organises an activity: those that are new, all, or one enterprise's. */
@Controller
@RequestMapping("/staff/activities")
@RequiredArgsConstructor
class BadgePages {
    /** Of so many enterprises on one page: a browser prints it at once. */
    private static final int MOST = 200;

    private final ParticipationQueries participations;
    private final ShowActivity showActivity;
    private final PrintBadges printBadges;
    private final BadgeAddress badgeAddress;

    /**
     * What one person wears.
     *
     * @param person null when nobody said who comes
     * @param qr the picture itself: one page for hundreds of them asks for no other
     */
    record Card(
            String nameZh,
            @Nullable String nameKo,
            @Nullable String person,
            @Nullable String booth,
            String code,
            String qr) {}

    @GetMapping("/{id}/badges")
    String badges(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean all, Model model) {
        model.addAttribute("all", all);
        return sheet(actor, new ActivityId(id), null, !all, model);
    }

    @GetMapping("/participations/{part}/badge")
    String badge(Actor actor, @PathVariable UUID part, Model model) {
        actor.may(ActivitiesRight.ORGANISE).orRefuse();
        ParticipationQueries.Line line = participations
                .find(actor.scopeFor(ActivitiesRight.READ), new ParticipationId(part))
                .orElseThrow(SharedError.NOT_FOUND::refused);
        model.addAttribute("part", line.id());
        return sheet(actor, line.activity(), line.id(), false, model);
    }

    private String sheet(Actor actor, ActivityId id, @Nullable ParticipationId only, boolean unprinted, Model model) {
        ShowActivity.View view = showActivity.organised(actor, id);
        List<ParticipationQueries.Printable> badges =
                participations.badges(actor.scopeFor(ActivitiesRight.ORGANISE), id, only, unprinted, MOST);
        model.addAttribute("activity", view.activity());
        model.addAttribute("badges", badges);
        model.addAttribute("cards", badges.stream().flatMap(this::cards).toList());
        model.addAttribute("most", MOST);
        return "campaigns/activities/badges";
    }

    /** One for each person; one without a name where nobody said who comes. */
    private Stream<Card> cards(ParticipationQueries.Printable part) {
        String qr = badgeAddress.picture(part.badge());
        String code = part.badge().spoken();
        return part.persons().isEmpty()
                ? Stream.of(new Card(part.nameZh(), part.nameKo(), null, part.booth(), code, qr))
                : part.persons().stream()
                        .map(person -> new Card(part.nameZh(), part.nameKo(), person, part.booth(), code, qr));
    }

    /** @param part those that came out of the printer */
    @PostMapping("/{id}/badges/printed")
    String printed(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<UUID> part,
            RedirectAttributes redirect) {
        List<ParticipationId> parts = (part == null ? List.<UUID>of() : part)
                .stream().map(ParticipationId::new).toList();
        printBadges.printed(actor, new ActivityId(id), parts);
        redirect.addFlashAttribute("done", "activities.done.printed");
        redirect.addFlashAttribute("doneArgs", new Object[] {parts.size()});
        return "redirect:/staff/activities/" + id + "/badges";
    }
}
