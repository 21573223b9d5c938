package org.zhuqi.subsidies.performance.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
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
import org.zhuqi.shared.Days;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.Attempt;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Texts;
import org.zhuqi.shared.web.Todo;
import org.zhuqi.shared.web.TodoSource;
import org.zhuqi.shared.web.TypedFigures;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.performance.Performance;
import org.zhuqi.subsidies.performance.usecase.JudgePerformance;
import org.zhuqi.subsidies.performance.usecase.PerformanceQueries;
import org.zhuqi.subsidies.performance.usecase.SetTargets;

/** What awards are to bring about, as officers see it: the list, setting targets and accepting, on the award's page. */
@Controller
@RequestMapping("/staff/subsidies")
@RequiredArgsConstructor
class PerformancePages {
    private static final int PAGE_SIZE = 50;

    private final PerformanceQueries queries;
    private final SetTargets setTargets;
    private final JudgePerformance judgePerformance;
    private final MessageSource messages;
    private final Texts texts;
    private final Clock clock;

    @GetMapping("/performances")
    String list(
            Actor actor,
            @RequestParam(required = false) Performance.@Nullable State state,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        actor.may(SubsidiesRight.WORK).orRefuse();
        model.addAttribute(
                "page",
                queries.list(
                        actor.scopeFor(SubsidiesRight.READ),
                        PerformanceQueries.Filter.in(state),
                        new PageRequest(after, PAGE_SIZE, null)));
        model.addAttribute("state", state);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute(
                "states", Option.of(List.of(Performance.State.values()), "subsidies.performance.state.", texts));
        return "subsidies/performances";
    }

    /** Rows of the form that were left empty count for nothing. */
    @PostMapping("/awards/{id}/targets")
    String set(
            Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        return act(
                redirect,
                id,
                typed,
                "subsidies.done.targets-set",
                () -> setTargets.set(
                        actor,
                        new SetTargets.Command(
                                new ApplicationId(id), lines(typed), "true".equals(typed.get("everyAward")))));
    }

    private static List<SetTargets.Line> lines(Map<String, String> typed) {
        List<SetTargets.Line> lines = new ArrayList<>();
        for (int row = 1; row <= Performance.MAX_TARGETS; row++) {
            String indicator = typed.getOrDefault("indicator-" + row, "");
            String wanted = typed.getOrDefault("wanted-" + row, "");
            if (!indicator.isBlank() || !wanted.isBlank()) {
                lines.add(new SetTargets.Line(
                        indicator,
                        typed.getOrDefault("unit-" + row, ""),
                        TypedFigures.of(wanted),
                        day(typed.getOrDefault("by-" + row, ""))));
            }
        }
        return lines;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : Days.read(text.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    @PostMapping("/awards/{id}/judgement")
    String judge(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) Performance.@Nullable State outcome,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return act(
                redirect,
                id,
                typed,
                "subsidies.done.performance-judged",
                () -> judgePerformance.judge(
                        actor,
                        new JudgePerformance.Command(
                                new ApplicationId(id), outcome, typed.getOrDefault("opinion", ""))));
    }

    private String act(
            RedirectAttributes redirect, UUID application, Map<String, String> typed, String done, Runnable useCase) {
        Attempt.of(redirect, messages, done, typed, useCase);
        return "redirect:/staff/subsidies/awards/" + application;
    }

    /** Reports that wait to be accepted; for enterprises, self-evaluations that are to come, by the day they are due. */
    @Component
    @RequiredArgsConstructor
    static class PerformanceTodos implements TodoSource {
        private static final int MOST = 20;

        private final PerformanceQueries queries;
        private final Texts texts;
        private final Clock clock;

        @Override
        public List<Todo> todosOf(Actor actor) {
            if (actor.has(SubsidiesRight.CLAIM)) {
                return todos(actor, PerformanceQueries.Filter.AWAITED, this::toReport);
            }
            return actor.has(SubsidiesRight.DECIDE)
                    ? todos(
                            actor,
                            PerformanceQueries.Filter.in(Performance.State.REPORTED),
                            performance -> new Todo(
                                    "subsidies.todo.performance",
                                    List.of(texts.of(performance.enterpriseName())),
                                    "/staff/subsidies/awards/"
                                            + performance.matter().application(),
                                    null,
                                    false))
                    : List.of();
        }

        private Todo toReport(Performance performance) {
            return new Todo(
                    performance.overdue(LocalDate.now(clock))
                            ? "subsidies.todo.my-performance-late"
                            : "subsidies.todo.my-performance",
                    List.of(texts.of(performance.programmeTitle())),
                    "/my/awards/" + performance.matter().application(),
                    performance.due(),
                    false);
        }

        private List<Todo> todos(Actor actor, PerformanceQueries.Filter filter, Function<Performance, Todo> todo) {
            return queries.list(actor.scopeFor(SubsidiesRight.READ), filter, PageRequest.first(MOST)).items().stream()
                    .map(todo)
                    .toList();
        }
    }

    /** The list as a file. */
    @Component
    @RequiredArgsConstructor
    static class ExportedPerformances implements Exportable {
        private final PerformanceQueries queries;
        private final Texts texts;

        @Override
        public String id() {
            return "performances";
        }

        @Override
        public Table<?> open(Actor actor, Map<String, String> filter) {
            actor.may(SubsidiesRight.WORK).orRefuse();
            Scope scope = actor.scopeFor(SubsidiesRight.READ);
            Performance.State state = Exportable.read(filter, "state", Performance.State::valueOf);
            return new Table<Performance>(
                    List.of(
                            new Column<>("subsidies.enterprise", p -> Cell.of(texts.of(p.enterpriseName()))),
                            new Column<>("subsidies.programme", p -> Cell.of(texts.of(p.programmeTitle()))),
                            new Column<>("subsidies.performance.due", p -> Cell.of(p.due())),
                            new Column<>(
                                    "subsidies.performance.targets",
                                    p -> Cell.of(String.valueOf(p.targets().size()))),
                            new Column<>(
                                    "subsidies.proposals.state",
                                    p -> Cell.of(texts.message("subsidies.performance.state." + p.state())))),
                    page -> queries.list(scope, PerformanceQueries.Filter.in(state), page));
        }
    }
}
