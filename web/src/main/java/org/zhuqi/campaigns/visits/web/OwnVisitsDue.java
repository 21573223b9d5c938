package org.zhuqi.campaigns.visits.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.campaigns.visits.VisitFrequency;
import org.zhuqi.campaigns.visits.VisitStatus;
import org.zhuqi.campaigns.visits.VisitsRight;
import org.zhuqi.campaigns.visits.usecase.VisitQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.web.Texts;
import org.zhuqi.shared.web.Todo;
import org.zhuqi.shared.web.TodoSource;

/**
 * Visits that one planned for these days or missed, and enterprises of one's own that are due for one: the most urgent by
 * name, so that other work is not buried.
 */
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
        LocalDate until = today.plusDays(frequency.remindDays());
        List<VisitQueries.View> planned = planned(actor, until);
        Set<EnterpriseId> told =
                planned.stream().map(VisitQueries.View::enterprise).collect(Collectors.toSet());
        List<VisitQueries.Due> due =
                queries.ownDue(actor.scopeFor(VisitsRight.RECORD), frequency, today, until).stream()
                        .filter(each -> !told.contains(each.enterprise()))
                        .toList();
        List<Todo> todos = new ArrayList<>();
        planned.stream().map(this::todo).forEach(todos::add);
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

    /** What was planned for these days or missed; the nearest last, as the list has them. */
    private List<VisitQueries.View> planned(Actor actor, LocalDate until) {
        return queries.list(
                        actor.scopeFor(VisitsRight.READ),
                        new VisitQueries.Filter(null, actor.id(), null, VisitStatus.PLANNED, null, until),
                        PageRequest.first(SHOWN))
                .items();
    }

    private Todo todo(VisitQueries.View planned) {
        return new Todo(
                "visits.todo.planned",
                List.of(texts.of(new LocalText(planned.nameZh(), planned.nameKo(), null))),
                "/staff/visits/new?enterprise=" + planned.enterprise() + "&planned=" + planned.id(),
                planned.day(),
                false);
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
