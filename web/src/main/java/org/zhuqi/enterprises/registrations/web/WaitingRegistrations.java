package org.zhuqi.enterprises.registrations.web;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.enterprises.registrations.RegistrationRight;
import org.zhuqi.enterprises.registrations.usecase.RegistrationQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.web.Todo;
import org.zhuqi.shared.web.TodoSource;

/** Registrations that wait for an officer's decision. */
@Component
@RequiredArgsConstructor
class WaitingRegistrations implements TodoSource {
    private final RegistrationQueries queries;

    @Override
    public List<Todo> todosOf(Actor actor) {
        if (!actor.has(RegistrationRight.DECIDE)) {
            return List.of();
        }
        return queries.waiting(actor.scopeFor(RegistrationRight.DECIDE)).stream()
                .map(waiting -> new Todo(
                        "registrations.todo",
                        List.of(waiting.nameZh()),
                        "/staff/registrations/" + waiting.id(),
                        null,
                        false))
                .toList();
    }
}
