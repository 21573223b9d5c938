package org.zhuqi.projects.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.resumptions.usecase.ResumptionQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.web.Texts;
import org.zhuqi.shared.web.Todo;
import org.zhuqi.shared.web.TodoSource;

/** Projects that should have gone on after the winter, for owners and counties. */
@Component
@RequiredArgsConstructor
class ResumptionsDue implements TodoSource {
    private static final int SHOWN = 4;
    private final ResumptionQueries queries;
    private final Texts texts;
    private final Clock clock;

    @Override
    public List<Todo> todosOf(Actor actor) {
        if (actor.role() != Role.UNIT_OFFICER && !actor.role().isEnterprise()) {
            return List.of();
        }
        Page<ResumptionQueries.Line> overdue = queries.list(
                actor.scopeFor(ProjectsRight.READ),
                ResumptionQueries.Filter.OVERDUE,
                LocalDate.now(clock),
                PageRequest.first(SHOWN));
        String base = actor.role().isEnterprise() ? "/my/projects/" : "/staff/projects/";
        List<Todo> todos = new ArrayList<>();
        for (ResumptionQueries.Line line : overdue.items()) {
            todos.add(new Todo(
                    "projects.todo.resumption",
                    List.of(texts.of(line.name())),
                    base + line.project() + "#resumptions",
                    line.due(),
                    false));
        }
        if (overdue.total() > SHOWN) {
            todos.add(new Todo(
                    "projects.todo.resumptions",
                    List.of(overdue.total() - SHOWN),
                    actor.role().isEnterprise() ? "/my/projects" : "/staff/project-resumptions?state=OVERDUE",
                    null,
                    false));
        }
        return todos;
    }
}
