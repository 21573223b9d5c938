package org.zhuqi.reviews.experts.web;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.accounts.ReportingUnits;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.experts.Draw;
import org.zhuqi.reviews.experts.DrawId;
import org.zhuqi.reviews.experts.Expert;
import org.zhuqi.reviews.experts.ExpertAccounts;
import org.zhuqi.reviews.experts.ExpertId;
import org.zhuqi.reviews.experts.Experts;
import org.zhuqi.reviews.experts.ExpertsRight;
import org.zhuqi.reviews.experts.PanelRules;
import org.zhuqi.reviews.experts.usecase.ExpertQueries;
import org.zhuqi.reviews.experts.usecase.FreezePool;
import org.zhuqi.reviews.experts.usecase.InviteExpert;
import org.zhuqi.reviews.experts.usecase.KeepExpert;
import org.zhuqi.reviews.experts.usecase.RecuseExpert;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Problems;
import org.zhuqi.shared.web.Texts;

/** The pool of experts and the draws from it. */
@Controller
@RequestMapping("/staff")
@RequiredArgsConstructor
class ExpertPages {
    private static final int PAGE_SIZE = 30;

    private final ExpertQueries queries;
    private final Experts experts;
    private final Enterprises enterprises;
    private final KeepExpert keepExpert;
    private final FreezePool freezePool;
    private final RecuseExpert recuseExpert;
    private final InviteExpert inviteExpert;
    private final ExpertAccounts expertAccounts;
    private final ReportingUnits units;
    private final TieWords tieWords;
    private final MessageSource messages;
    private final Texts texts;

    @GetMapping("/experts")
    String pool(Actor actor, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute(
                "page",
                queries.experts(actor.scopeFor(ExpertsRight.READ_EXPERTS), new PageRequest(after, PAGE_SIZE, null)));
        model.addAttribute("keeps", actor.has(ExpertsRight.KEEP_EXPERTS));
        return "reviews/experts";
    }

    @GetMapping("/experts/edit")
    String edit(Actor actor, @RequestParam(required = false) @Nullable UUID expert, Model model) {
        actor.may(ExpertsRight.KEEP_EXPERTS).orRefuse();
        if (expert != null) {
            Expert found = experts.find(new ExpertId(expert)).orElseThrow(SharedError.NOT_FOUND::refused);
            model.addAttribute("name", found.name());
            model.addAttribute("fields", found.fields().stream().map(Enum::name).toList());
            model.addAttribute("employer", found.employer());
            model.addAttribute(
                    "county", found.county() == null ? "" : found.county().value());
            model.addAttribute("ties", ties(found));
            model.addAttribute("active", found.active());
            model.addAttribute("seen", found.version());
        } else {
            model.addAttribute("active", true);
        }
        return form(expert, model);
    }

    private String ties(Expert expert) {
        StringBuilder lines = new StringBuilder();
        for (Expert.Tie tie : expert.ties()) {
            enterprises
                    .find(tie.enterprise())
                    .map(Enterprise::creditCode)
                    .ifPresent(code -> lines.append(code.value())
                            .append(' ')
                            .append(tieWords.of(tie.reason()))
                            .append('\n'));
        }
        return lines.toString();
    }

    private String form(@Nullable UUID expert, Model model) {
        model.addAttribute("expert", expert);
        model.addAttribute(
                "invited",
                expert != null && expertAccounts.of(new ExpertId(expert)).isPresent());
        model.addAttribute("allFields", Option.of(List.of(Expert.Field.values()), "reviews.expert-field.", texts));
        model.addAttribute(
                "counties",
                units.all().stream()
                        .map(unit -> new Option(unit.id().value(), texts.of(unit.name())))
                        .toList());
        return "reviews/expert";
    }

    @PostMapping("/experts/edit")
    String save(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID expert,
            @RequestParam(defaultValue = "0") long seen,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable List<Expert.Field> fields,
            @RequestParam(defaultValue = "") String employer,
            @RequestParam(defaultValue = "") String county,
            @RequestParam(defaultValue = "") String ties,
            @RequestParam(defaultValue = "false") boolean active,
            Model model,
            RedirectAttributes redirect) {
        Set<Expert.Field> chosen = EnumSet.noneOf(Expert.Field.class);
        Optional.ofNullable(fields).ifPresent(chosen::addAll);
        KeepExpert.Command typed = new KeepExpert.Command(name, chosen, employer, county, tieWords.read(ties), active);
        try {
            if (expert == null) {
                keepExpert.add(actor, typed);
            } else {
                keepExpert.change(actor, new ExpertId(expert), seen, typed);
            }
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            model.addAttribute("name", name);
            model.addAttribute("fields", chosen.stream().map(Enum::name).toList());
            model.addAttribute("employer", employer);
            model.addAttribute("county", county);
            model.addAttribute("ties", ties);
            model.addAttribute("active", active);
            model.addAttribute("seen", seen);
            return form(expert, model);
        }
        redirect.addFlashAttribute("done", "reviews.done.expert");
        return "redirect:/staff/experts";
    }

    /** The password stands on this answer only: it is not kept for a page after it. */
    @PostMapping("/experts/invite")
    String invite(
            Actor actor, @RequestParam UUID expert, @RequestParam(defaultValue = "") String username, Model model) {
        try {
            model.addAttribute("opened", inviteExpert.invite(actor, new ExpertId(expert), username));
            return "reviews/invited";
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            model.addAttribute("username", username);
            return edit(actor, expert, model);
        }
    }

    @GetMapping("/expert-draws")
    String draws(Actor actor, @RequestParam(required = false) @Nullable String after, Model model) {
        Scope scope = actor.scopeFor(ExpertsRight.READ_EXPERTS);
        model.addAttribute("page", queries.draws(scope, new PageRequest(after, PAGE_SIZE, null)));
        model.addAttribute("draws", actor.has(ExpertsRight.DRAW_EXPERTS));
        model.addAttribute("files", queries.files(scope));
        return "reviews/draws";
    }

    @PostMapping("/expert-draws")
    String freeze(
            Actor actor,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(required = false) @Nullable List<UUID> files,
            @RequestParam(defaultValue = "5") int size,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes redirect) {
        List<UUID> chosen = Optional.ofNullable(files).orElse(List.of());
        try {
            DrawId id = freezePool.freeze(
                    actor,
                    new FreezePool.Command(
                            title, chosen.stream().map(ReviewId::new).toList(), size, 1, reason));
            return "redirect:/staff/expert-draws/" + id;
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            model.addAttribute("title", title);
            model.addAttribute("chosen", chosen);
            model.addAttribute("size", size);
            model.addAttribute("reason", reason);
            return draws(actor, null, model);
        }
    }

    @GetMapping("/expert-draws/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        Scope scope = actor.scopeFor(ExpertsRight.READ_EXPERTS);
        Draw draw = queries.draw(scope, new DrawId(id)).orElseThrow(SharedError.NOT_FOUND::refused);
        Map<ExpertId, String> names = new HashMap<>();
        draw.pool().forEach(entry -> names.put(entry.expert(), entry.name()));
        model.addAttribute("draw", draw);
        model.addAttribute("names", names);
        model.addAttribute("lines", DrawLine.of(draw));
        model.addAttribute("files", queries.filesOf(scope, draw.id()));
        model.addAttribute("mayRecuse", actor.has(ExpertsRight.DRAW_EXPERTS) && draw.isDrawn());
        model.addAttribute("reasons", Option.of(List.of(Expert.Reason.values()), "reviews.expert-reason.", texts));
        model.addAttribute("smallest", PanelRules.SMALLEST);
        return "reviews/draw";
    }

    @PostMapping("/expert-draws/{id}/recuse")
    String recuse(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID expert,
            @RequestParam(defaultValue = "DECLARED") Expert.Reason why,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        try {
            recuseExpert.recuse(actor, new DrawId(id), new ExpertId(expert), why, words);
            redirect.addFlashAttribute("done", "reviews.done.recused");
        } catch (RefusedException e) {
            redirect.addFlashAttribute("problems", Problems.mendable(e, messages));
        }
        return "redirect:/staff/expert-draws/" + id;
    }
}
