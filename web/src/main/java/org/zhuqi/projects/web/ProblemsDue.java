package org.zhuqi.projects.web;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.problems.ProblemLevel;
import org.zhuqi.projects.problems.usecase.ProblemQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.web.Todo;
import org.zhuqi.shared.web.TodoSource;

/** The most urgent problems of projects: a unit's own, and for the bureau those that have risen to it. */
@Component
@RequiredArgsConstructor
class ProblemsDue implements TodoSource {
    private static final int SHOWN = 5;
    private final ProblemQueries queries;

    @Override
    public List<Todo> todosOf(Actor actor) {
        if (actor.role() != Role.UNIT_OFFICER && actor.role() != Role.PREFECTURE_OFFICER) {
            return List.of();
        }
        ProblemLevel from = actor.role() == Role.UNIT_OFFICER ? ProblemLevel.COUNTY : ProblemLevel.PREFECTURE;
        return queries.urgent(actor.scopeFor(ProjectsRight.READ), from, SHOWN).stream()
                .map(line -> new Todo(
                        "projects.todo.problem",
                        List.of(line.title()),
                        "/staff/project-problems/" + line.id(),
                        line.due(),
                        false))
                .toList();
    }
}
