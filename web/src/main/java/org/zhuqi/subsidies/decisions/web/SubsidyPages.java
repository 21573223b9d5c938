package org.zhuqi.subsidies.decisions.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.measures.usecase.AskMeasure;
import org.zhuqi.measures.usecase.Figure;
import org.zhuqi.measures.usecase.Question;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.programmes.usecase.ProgrammeParameter;
import org.zhuqi.reviews.notices.PublicNotice;
import org.zhuqi.reviews.usecase.ReviewQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ErrorKind;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Place;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Problems;
import org.zhuqi.shared.web.Texts;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.decisions.Decision.Outcome;
import org.zhuqi.subsidies.decisions.usecase.DecideApplication;
import org.zhuqi.subsidies.decisions.usecase.DecisionQueries;
import org.zhuqi.subsidies.decisions.usecase.DecisionQueries.Standing;
import org.zhuqi.subsidies.decisions.usecase.PutOnNotice;
import org.zhuqi.subsidies.ledger.usecase.AwardSubsidy;

@Controller
@RequestMapping("/staff/subsidies")
@RequiredArgsConstructor
class SubsidyPages {
    private static final int PAGE_SIZE = 50;

    private final DecisionQueries queries;
    private final Programmes programmes;
    private final ReviewQueries reviews;
    private final DecideApplication decideApplication;
    private final PutOnNotice putOnNotice;
    private final AwardSubsidy awardSubsidy;
    private final AskMeasure askMeasure;
    private final Place place;
    private final MessageSource messages;
    private final Texts texts;
    private final Clock clock;

    /** A programme with what it may spend; the sums beside it come from measures. */
    record Budget(
            ProgrammeId programme, String title, @Nullable Money budget, Figure approved, Figure awarded) {}

    @GetMapping
    String list(
            Actor actor,
            @RequestParam(defaultValue = "decided") String view,
            @RequestParam(required = false) @Nullable UUID programme,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("typed", defaults());
        return page(actor, view, programme, after, model);
    }

    private String page(Actor actor, String view, @Nullable UUID programme, @Nullable String after, Model model) {
        Scope scope = actor.scopeFor(SubsidiesRight.WORK);
        Standing standing = Arrays.stream(Standing.values())
                .filter(s -> s.name().equals(view.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst()
                .orElseThrow(SharedError.NOT_FOUND::refused);
        model.addAttribute("view", view);
        model.addAttribute(
                "views",
                Arrays.stream(Standing.values())
                        .map(s -> new Option(
                                s.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                texts.message("subsidies.standing." + s)))
                        .toList());
        var withDecisions = queries.programmes(scope);
        model.addAttribute("programme", programme == null ? "" : programme.toString());
        model.addAttribute(
                "programmes",
                withDecisions.stream()
                        .map(row -> new Option(row.id().toString(), texts.of(row.title())))
                        .toList());
        model.addAttribute(
                "budgets",
                withDecisions.stream()
                        .filter(row -> programme == null || row.id().value().equals(programme))
                        .flatMap(row -> programmes.find(row.id()).stream())
                        .map(call -> new Budget(
                                call.id(),
                                texts.of(call.title()),
                                call.budget(),
                                figure(actor, "subsidies.approved-amount", call),
                                figure(actor, "subsidies.awarded-amount", call)))
                        .toList());
        model.addAttribute(
                "page",
                queries.list(
                        scope,
                        standing,
                        programme == null ? null : new ProgrammeId(programme),
                        clock.instant(),
                        new PageRequest(after, PAGE_SIZE, null)));
        model.addAttribute("mayNotice", actor.has(SubsidiesRight.PUT_ON_NOTICE) && standing == Standing.DECIDED);
        model.addAttribute("mayAward", actor.has(SubsidiesRight.AWARD) && standing == Standing.READY);
        return "subsidies/subsidies";
    }

    private Figure figure(Actor actor, String measure, Programme call) {
        return askMeasure.value(actor, measure, Question.with(Map.of(ProgrammeParameter.NAME, call.code())));
    }

    private Map<String, Object> defaults() {
        String ko = place.bureau().ko();
        return Map.of(
                "titleZh", message(Locale.CHINESE),
                "titleKo", message(Locale.KOREAN),
                "contactZh", place.bureau().zh(),
                "contactKo", ko == null ? "" : ko,
                "applications", List.of());
    }

    private String message(Locale language) {
        return messages.getMessage("subsidies.notice.title-default", null, "", language);
    }

    @PostMapping("/decisions")
    String decide(
            Actor actor,
            @RequestParam UUID application,
            @RequestParam Outcome outcome,
            @RequestParam(defaultValue = "") String opinion,
            @RequestParam(defaultValue = "") String submissionHash,
            RedirectAttributes redirect) {
        String back = reviews.findBySubject(
                        actor.scopeFor(org.zhuqi.reviews.ReviewsRight.READ), "application", application)
                .map(review -> "redirect:/staff/reviews/" + review.id())
                .orElse("redirect:/staff/subsidies");
        redirect.addFlashAttribute("decisionOpinion", opinion);
        return act(
                redirect,
                back,
                "subsidies.done.decided",
                () -> decideApplication.decide(
                        actor,
                        new DecideApplication.Command(
                                new ApplicationId(application), outcome, opinion, submissionHash)));
    }

    @PostMapping("/notices")
    String putOnNotice(
            Actor actor,
            @RequestParam(required = false) @Nullable List<UUID> applications,
            @RequestParam(defaultValue = "") String titleZh,
            @RequestParam(defaultValue = "") String titleKo,
            @RequestParam(defaultValue = "") String contactZh,
            @RequestParam(defaultValue = "") String contactKo,
            Model model,
            RedirectAttributes redirect) {
        List<UUID> chosen = applications == null ? List.of() : applications;
        PublicNotice notice;
        try {
            notice = putOnNotice.put(
                    actor,
                    new PutOnNotice.Command(
                            chosen.stream().map(ApplicationId::new).toList(), titleZh, titleKo, contactZh, contactKo));
        } catch (RefusedException e) {
            requireForForm(e);
            model.addAttribute("problems", Problems.of(e, messages));
            model.addAttribute(
                    "typed",
                    Map.of(
                            "titleZh", titleZh,
                            "titleKo", titleKo,
                            "contactZh", contactZh,
                            "contactKo", contactKo,
                            "applications", chosen));
            return page(actor, "decided", null, null, model);
        }
        redirect.addFlashAttribute("done", "subsidies.done.on-notice");
        redirect.addFlashAttribute(
                "doneArgs", new Object[] {texts.date(notice.ends().date())});
        return "redirect:/notices/" + notice.id();
    }

    @PostMapping("/awards")
    String award(Actor actor, @RequestParam UUID application, RedirectAttributes redirect) {
        return act(
                redirect,
                "redirect:/staff/subsidies?view=awarded",
                "subsidies.done.awarded",
                () -> awardSubsidy.award(actor, new ApplicationId(application)));
    }

    /** Refusals that a form can mend are shown where one came from. */
    private String act(RedirectAttributes redirect, String back, String done, Runnable useCase) {
        try {
            useCase.run();
            redirect.addFlashAttribute("done", done);
        } catch (RefusedException e) {
            requireForForm(e);
            // Only texts: what is kept over a redirect lies in the session, which is stored.
            redirect.addFlashAttribute("refusal", sentence(Problems.of(e, messages)));
        }
        return back;
    }

    private static String sentence(Problems problems) {
        return Stream.concat(
                        Stream.of(problems.summary()),
                        problems.fields().stream().map(Problems.Field::message))
                .collect(Collectors.joining(" "));
    }

    private static void requireForForm(RefusedException e) {
        ErrorKind kind = e.errorKey().kind();
        if (kind != ErrorKind.INVALID && kind != ErrorKind.CONFLICT) {
            throw e;
        }
    }
}
