package org.zhuqi.applications.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.applications.ApplicationStatus;
import org.zhuqi.applications.ApplicationsRight;
import org.zhuqi.applications.usecase.ApplicationQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.web.Texts;
import org.zhuqi.shared.web.Todo;
import org.zhuqi.shared.web.TodoSource;

/** Drafts that are not yet submitted, and applications an office returned. */
@Component
@RequiredArgsConstructor
class ApplicationTodos implements TodoSource {
    private static final int MOST = 50;

    private final ApplicationQueries queries;
    private final Texts texts;
    private final Clock clock;

    @Override
    public List<Todo> todosOf(Actor actor) {
        if (actor.enterprise() == null || !actor.has(ApplicationsRight.APPLY)) {
            return List.of();
        }
        Instant now = clock.instant();
        List<Todo> todos = new ArrayList<>();
        for (ApplicationQueries.Line line : queries.mine(
                        actor.scopeFor(ApplicationsRight.APPLY), PageRequest.first(MOST))
                .items()) {
            boolean draft = line.status() == ApplicationStatus.DRAFT;
            if (!line.isEditable() || (draft && !line.window().isOpen(now))) {
                continue;
            }
            LocalDate due = draft ? line.window().lastDay(clock.getZone()) : line.due();
            todos.add(new Todo(
                    draft ? "applications.todo.draft" : "applications.todo.returned",
                    List.of(texts.of(line.title())),
                    "/my/applications/" + line.id(),
                    due,
                    false));
        }
        if (actor.has(ApplicationsRight.SIGN_OFF)) {
            todos.addAll(toSignOff(actor, now));
        }
        return todos;
    }

    /** What a colleague asks to have confirmed; nobody asks themselves. */
    private List<Todo> toSignOff(Actor actor, Instant now) {
        List<Todo> todos = new ArrayList<>();
        for (ApplicationQueries.Awaiting awaiting :
                queries.awaitingSignOff(actor.scopeFor(ApplicationsRight.SIGN_OFF), MOST)) {
            ApplicationQueries.Line line = awaiting.line();
            boolean draft = line.status() == ApplicationStatus.DRAFT;
            if (awaiting.askedBy().equals(actor.id())
                    || (draft && !line.window().isOpen(now))) {
                continue;
            }
            todos.add(new Todo(
                    "applications.todo.sign-off",
                    List.of(texts.of(line.title())),
                    "/my/applications/" + line.id() + "/check",
                    draft ? line.window().lastDay(clock.getZone()) : line.due(),
                    false));
        }
        return todos;
    }
}
