package org.zhuqi.campaigns.visits.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.campaigns.visits.VisitFrequency;
import org.zhuqi.campaigns.visits.VisitsRight;
import org.zhuqi.campaigns.visits.usecase.VisitQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.web.Todo;
import org.zhuqi.shared.web.TodoSource;

/** Enterprises of one's own that are due for a visit. */
@Component
@RequiredArgsConstructor
class OwnVisitsDue implements TodoSource {
    private final VisitQueries queries;
    private final VisitFrequency frequency;
    private final Clock clock;

    @Override
    public List<Todo> todosOf(Actor actor) {
        if (!actor.has(VisitsRight.RECORD)) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        return queries
                .ownDue(actor.scopeFor(VisitsRight.RECORD), frequency, today, today.plusDays(frequency.remindDays()))
                .stream()
                .map(due -> new Todo(
                        due.overdue(today) ? "visits.todo.overdue" : "visits.todo",
                        List.of(due.nameZh()),
                        "/staff/visits/new?enterprise=" + due.enterprise(),
                        due.due(),
                        false))
                .toList();
    }
}
