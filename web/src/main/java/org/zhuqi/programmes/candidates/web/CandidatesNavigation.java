package org.zhuqi.programmes.candidates.web;

import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.zhuqi.programmes.candidates.CandidatesRight;
import org.zhuqi.programmes.candidates.usecase.CandidateQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.web.Area;
import org.zhuqi.shared.web.NavEntry;
import org.zhuqi.shared.web.NavGroup;
import org.zhuqi.shared.web.Texts;
import org.zhuqi.shared.web.Todo;
import org.zhuqi.shared.web.TodoSource;

/** What this room puts on other pages, and the variable {@code candidateWords} of the templates. */
@Configuration
class CandidatesNavigation {
    CandidatesNavigation(ThymeleafViewResolver templates, CandidateWords words) {
        templates.addStaticVariable("candidateWords", words);
    }

    @Bean
    NavEntry candidatesEntry() {
        return new NavEntry(
                "candidates",
                NavGroup.POLICIES,
                395,
                "candidates.nav",
                "/staff/candidates",
                "list-check",
                CandidatesRight.READ);
    }

    @Bean
    NavEntry offersEntry() {
        return new NavEntry(
                "my-offers", Area.ENTERPRISE, 150, "candidates.nav.mine", "/my/offers", "gift", CandidatesRight.ANSWER);
    }

    /** What a county has to confirm, and what an enterprise has to answer and until when. */
    @Component
    @RequiredArgsConstructor
    static class CandidateTodos implements TodoSource {
        private static final int MOST = 50;
        private final CandidateQueries queries;
        private final Texts texts;

        @Override
        public List<Todo> todosOf(Actor actor) {
            List<Todo> todos = new ArrayList<>();
            if (actor.unit() != null && actor.has(CandidatesRight.CONFIRM)) {
                queries.toConfirm(actor.scopeFor(CandidatesRight.CONFIRM)).stream()
                        .limit(MOST)
                        .forEach(waiting -> todos.add(new Todo(
                                "candidates.todo.confirm",
                                List.of(texts.of(waiting.title()), waiting.count()),
                                "/staff/candidates?programme=" + waiting.programme() + "&status=LISTED",
                                null,
                                false)));
            }
            if (actor.enterprise() != null && actor.has(CandidatesRight.ANSWER)) {
                queries.toAnswer(actor.scopeFor(CandidatesRight.ANSWER), MOST)
                        .forEach(line -> todos.add(new Todo(
                                "candidates.todo.answer",
                                List.of(texts.of(line.title())),
                                "/my/offers/" + line.id(),
                                line.answerBy(),
                                false)));
            }
            return todos;
        }
    }
}
