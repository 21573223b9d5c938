package org.zhuqi.parks.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.parks.ParkRules;
import org.zhuqi.parks.ParksRight;
import org.zhuqi.parks.usecase.ParkQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.web.Texts;
import org.zhuqi.shared.web.Todo;
import org.zhuqi.shared.web.TodoSource;

/** Tenancies that end soon, for the officers of the park's unit: extend them, or look for somebody else. */
@Component
@RequiredArgsConstructor
class TenanciesEnding implements TodoSource {
    private static final int SHOWN = 20;
    private final ParkQueries queries;
    private final ParkRules rules;
    private final ParkWords words;
    private final Texts texts;
    private final Clock clock;

    @Override
    public List<Todo> todosOf(Actor actor) {
        if (actor.role() != Role.UNIT_OFFICER || actor.unit() == null) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        ParkQueries.TenancyFilter ending = new ParkQueries.TenancyFilter(
                null, null, actor.unit(), null, null, today.plusDays(rules.endingDays()), null);
        return queries
                .tenancies(actor.scopeFor(ParksRight.TENANCIES), ending, today, PageRequest.first(SHOWN))
                .items()
                .stream()
                .map(line -> new Todo(
                        "parks.todo.ending",
                        List.of(texts.of(line.parkName()), words.tenant(line.tenant())),
                        "/staff/tenancies/" + line.id(),
                        line.term().to(),
                        false))
                .sorted(Comparator.comparing(todo -> Objects.requireNonNull(todo.due())))
                .toList();
    }
}
