package org.zhuqi.projects.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.projects.ProjectRules;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.progress.ReportState;
import org.zhuqi.projects.progress.usecase.ProgressQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.web.Texts;
import org.zhuqi.shared.web.Todo;
import org.zhuqi.shared.web.TodoSource;

/** Months that were not reported yet, for owners and counties, and reports that wait for a check or a lock. */
@Component
@RequiredArgsConstructor
class ReportsDue implements TodoSource {
    private static final int SHOWN = 4;
    private static final int DAYS_BEFORE = 10;
    private final ProgressQueries queries;
    private final ProjectRules rules;
    private final Texts texts;
    private final Clock clock;

    @Override
    public List<Todo> todosOf(Actor actor) {
        List<Todo> todos = new ArrayList<>();
        if (actor.role() == Role.UNIT_OFFICER || actor.role().isEnterprise()) {
            todos.addAll(missing(actor));
        }
        if (actor.role() == Role.UNIT_OFFICER) {
            waiting(todos, queries.count(actor.scopeFor(ProjectsRight.CHECK), ReportState.REPORTED, null), "REPORTED");
        }
        if (actor.has(ProjectsRight.LOCK)) {
            waiting(todos, queries.count(actor.scopeFor(ProjectsRight.LOCK), ReportState.CHECKED, null), "CHECKED");
        }
        return todos;
    }

    /** Of this month once its day comes near, until then of the last. */
    private List<Todo> missing(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        YearMonth month = YearMonth.from(today);
        if (today.isBefore(rules.reportDue(month).minusDays(DAYS_BEFORE))) {
            month = month.minusMonths(1);
        }
        Page<ProgressQueries.Missing> missing =
                queries.missing(actor.scopeFor(ProjectsRight.REPORT), month, PageRequest.first(SHOWN));
        List<Todo> todos = new ArrayList<>();
        String base = actor.role().isEnterprise() ? "/my/projects/" : "/staff/projects/";
        for (ProgressQueries.Missing each : missing.items()) {
            todos.add(new Todo(
                    "projects.todo.report",
                    List.of(texts.of(each.name()), month.toString()),
                    base + each.project() + "/report?month=" + month,
                    rules.reportDue(month),
                    false));
        }
        if (missing.total() > SHOWN) {
            todos.add(new Todo(
                    "projects.todo.more",
                    List.of(missing.total() - SHOWN, month.toString()),
                    actor.role().isEnterprise() ? "/my/projects" : "/staff/projects",
                    rules.reportDue(month),
                    false));
        }
        return todos;
    }

    private static void waiting(List<Todo> todos, long number, String state) {
        if (number > 0) {
            todos.add(new Todo(
                    "projects.todo." + state, List.of(number), "/staff/project-reports?state=" + state, null, false));
        }
    }
}
