package org.zhuqi.campaigns.visits.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.campaigns.visits.VisitFrequency;
import org.zhuqi.campaigns.visits.VisitsRight;
import org.zhuqi.campaigns.visits.usecase.VisitQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.web.Texts;
import org.zhuqi.shared.web.Todo;
import org.zhuqi.shared.web.TodoSource;

/** Enterprises of one's own that are due for a visit: the most urgent by name, so that other work is not buried. */
@Component
@RequiredArgsConstructor
class OwnVisitsDue implements TodoSource {
    private static final int SHOWN = 4;
    private final VisitQueries queries;
    private final VisitFrequency frequency;
    private final Texts texts;
    private final Clock clock;

    @Override
    public List<Todo> todosOf(Actor actor) {
        if (!actor.has(VisitsRight.RECORD)) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        List<VisitQueries.Due> due = queries.ownDue(
                actor.scopeFor(VisitsRight.RECORD), frequency, today, today.plusDays(frequency.remindDays()));
        List<Todo> todos = new ArrayList<>();
        due.stream().limit(SHOWN).map(each -> todo(each, today)).forEach(todos::add);
        if (due.size() > SHOWN) {
            todos.add(new Todo(
                    "visits.todo.more",
                    List.of(due.size() - SHOWN),
                    "/staff/visits/due?visitor=" + actor.id(),
                    null,
                    false));
        }
        return todos;
    }

    private Todo todo(VisitQueries.Due due, LocalDate today) {
        return new Todo(
                due.overdue(today) ? "visits.todo.overdue" : "visits.todo",
                List.of(texts.of(new LocalText(due.nameZh(), due.nameKo(), null))),
                "/staff/visits/new?enterprise=" + due.enterprise(),
                due.due(),
                false);
    }
}
