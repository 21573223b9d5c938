package org.zhuqi.subsidies.awards.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.Attempt;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Texts;
import org.zhuqi.shared.web.Todo;
import org.zhuqi.shared.web.TodoSource;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.awards.AwardChange;
import org.zhuqi.subsidies.awards.AwardChangeId;
import org.zhuqi.subsidies.awards.usecase.AwardChangeQueries;
import org.zhuqi.subsidies.awards.usecase.DecideAwardChange;
import org.zhuqi.subsidies.awards.usecase.OpineOnAwardChange;
import org.zhuqi.subsidies.performance.Performance;
import org.zhuqi.subsidies.performance.usecase.JudgePerformance;
import org.zhuqi.subsidies.performance.usecase.ProposeTargets;
import org.zhuqi.subsidies.performance.usecase.SetTargets;

/** An award as officers see it, and the changes that enterprises ask for: the county's opinion, the prefecture's decision. */
@Controller
@RequestMapping("/staff/subsidies")
@RequiredArgsConstructor
class AwardPages {
    private static final int PAGE_SIZE = 50;
    private static final int TARGET_ROWS = 5;

    private final AwardChangeQueries queries;
    private final AwardShown awardShown;
    private final OpineOnAwardChange opineOnAwardChange;
    private final DecideAwardChange decideAwardChange;
    private final ProposeTargets proposeTargets;
    private final MessageSource messages;
    private final Texts texts;
    private final Clock clock;

    @GetMapping("/changes")
    String list(
            Actor actor,
            @RequestParam(required = false) AwardChange.@Nullable State state,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        actor.may(SubsidiesRight.WORK).orRefuse();
        model.addAttribute(
                "page",
                queries.list(
                        actor.scopeFor(SubsidiesRight.READ),
                        new AwardChangeQueries.Filter(state, null),
                        new PageRequest(after, PAGE_SIZE, null)));
        model.addAttribute("state", state);
        model.addAttribute("states", Option.of(List.of(AwardChange.State.values()), "subsidies.change.state.", texts));
        return "subsidies/changes";
    }

    @GetMapping("/awards/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        actor.may(SubsidiesRight.WORK).orRefuse();
        awardShown.show(actor, new ApplicationId(id), model);
        model.addAttribute("mayOpine", actor.has(SubsidiesRight.OPINE));
        model.addAttribute("mayDecide", actor.has(SubsidiesRight.DECIDE));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute(
                "outcomes",
                Option.of(
                        Arrays.stream(Performance.State.values())
                                .filter(JudgePerformance.OUTCOMES::contains)
                                .toList(),
                        "subsidies.performance.outcome.",
                        texts));
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", proposed(actor, new ApplicationId(id)));
        }
        model.addAttribute("rows", model.getAttribute("typed") instanceof Map<?, ?> typed ? rows(typed) : TARGET_ROWS);
        return "subsidies/award";
    }

    /** The call's indicators as if they had been typed. */
    private Map<String, String> proposed(Actor actor, ApplicationId award) {
        Map<String, String> typed = new HashMap<>();
        if (actor.has(SubsidiesRight.DECIDE)) {
            List<SetTargets.Line> lines = proposeTargets.propose(actor, award);
            for (int row = 1; row <= lines.size(); row++) {
                SetTargets.Line line = lines.get(row - 1);
                typed.put("indicator-" + row, line.indicator());
                typed.put("unit-" + row, line.unit());
                typed.put(
                        "wanted-" + row,
                        line.wanted() == null ? "" : line.wanted().toPlainString());
                typed.put("by-" + row, line.by() == null ? "" : line.by().toString());
            }
        }
        return typed;
    }

    /** As many as were typed or proposed, and some more. */
    private static int rows(Map<?, ?> typed) {
        int rows = TARGET_ROWS;
        while (typed.containsKey("indicator-" + rows) && rows < Performance.MAX_TARGETS) {
            rows++;
        }
        return rows;
    }

    @PostMapping("/changes/{id}/opinion")
    String opine(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID application,
            @RequestParam(defaultValue = "false") boolean supports,
            @RequestParam(defaultValue = "") String opinion,
            RedirectAttributes redirect) {
        return act(
                redirect,
                application,
                opinion,
                "subsidies.done.change-opined",
                () -> opineOnAwardChange.opine(
                        actor, new OpineOnAwardChange.Command(new AwardChangeId(id), supports, opinion)));
    }

    @PostMapping("/changes/{id}/ruling")
    String decide(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID application,
            @RequestParam(defaultValue = "false") boolean approved,
            @RequestParam(defaultValue = "") String opinion,
            RedirectAttributes redirect) {
        return act(
                redirect,
                application,
                opinion,
                "subsidies.done.change-decided",
                () -> decideAwardChange.decide(
                        actor, new DecideAwardChange.Command(new AwardChangeId(id), approved, opinion)));
    }

    private String act(RedirectAttributes redirect, UUID application, String opinion, String done, Runnable useCase) {
        Attempt.of(redirect, messages, done, Map.of("opinion", opinion), useCase);
        return "redirect:/staff/subsidies/awards/" + application;
    }

    /** Changes that wait for one's word: for the county's opinion or for the decision. */
    @Component
    @RequiredArgsConstructor
    static class ChangeTodos implements TodoSource {
        private static final int MOST = 20;

        private final AwardChangeQueries queries;
        private final Texts texts;

        @Override
        public List<Todo> todosOf(Actor actor) {
            if (!actor.has(SubsidiesRight.OPINE)) {
                return List.of();
            }
            boolean county = actor.role() == Role.UNIT_OFFICER;
            AwardChange.State waits = county ? AwardChange.State.FILED : AwardChange.State.OPINED;
            return queries
                    .list(
                            actor.scopeFor(SubsidiesRight.READ),
                            new AwardChangeQueries.Filter(waits, null),
                            PageRequest.first(MOST))
                    .items()
                    .stream()
                    // A host county reads what its zones say for themselves.
                    .filter(change -> actor.may(
                                    SubsidiesRight.OPINE,
                                    change.matter().unit(),
                                    change.matter().enterprise())
                            .allowed())
                    .map(change -> new Todo(
                            county ? "subsidies.todo.change-opinion" : "subsidies.todo.change-ruling",
                            List.of(texts.of(change.enterpriseName())),
                            "/staff/subsidies/awards/" + change.matter().application(),
                            null,
                            false))
                    .toList();
        }
    }

    /** The list as a file. */
    @Component
    @RequiredArgsConstructor
    static class ExportedChanges implements Exportable {
        private final AwardChangeQueries queries;
        private final Texts texts;

        @Override
        public String id() {
            return "award-changes";
        }

        @Override
        public Table<?> open(Actor actor, Map<String, String> filter) {
            actor.may(SubsidiesRight.WORK).orRefuse();
            Scope scope = actor.scopeFor(SubsidiesRight.READ);
            AwardChange.State state = Exportable.read(filter, "state", AwardChange.State::valueOf);
            return new Table<AwardChange>(
                    List.of(
                            new Column<>("subsidies.enterprise", c -> Cell.of(texts.of(c.enterpriseName()))),
                            new Column<>("subsidies.programme", c -> Cell.of(texts.of(c.programmeTitle()))),
                            new Column<>(
                                    "subsidies.change.kind",
                                    c -> Cell.of(texts.message("subsidies.change.kind." + c.kind()))),
                            new Column<>(
                                    "subsidies.amount",
                                    c -> Exportable.wan(c.wish().amount())),
                            new Column<>(
                                    "subsidies.terms.ends",
                                    c -> c.wish().ends() == null
                                            ? Cell.BLANK
                                            : Cell.of(c.wish().ends())),
                            new Column<>("subsidies.change.reason", c -> Cell.of(c.reason())),
                            new Column<>(
                                    "subsidies.proposals.state",
                                    c -> Cell.of(texts.message("subsidies.change.state." + c.state())))),
                    page -> queries.list(scope, new AwardChangeQueries.Filter(state, null), page));
        }
    }
}
