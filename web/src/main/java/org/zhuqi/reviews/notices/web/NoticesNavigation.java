package org.zhuqi.reviews.notices.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.zhuqi.reviews.notices.NoticesRight;
import org.zhuqi.reviews.notices.usecase.NoticeQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.web.Area;
import org.zhuqi.shared.web.NavEntry;
import org.zhuqi.shared.web.NavGroup;
import org.zhuqi.shared.web.PageSection;
import org.zhuqi.shared.web.Texts;
import org.zhuqi.shared.web.Todo;
import org.zhuqi.shared.web.TodoSource;

/** What public notices put on other pages. */
@Configuration
class NoticesNavigation {
    @Bean
    NavEntry noticesEntry() {
        return new NavEntry("notices", Area.PUBLIC, 200, "reviews.nav.notices", "/notices", "speakerphone", null);
    }

    @Bean
    NavEntry objectionsEntry() {
        return new NavEntry(
                "objections",
                NavGroup.REVIEWS,
                320,
                "reviews.nav.objections",
                "/staff/objections",
                "message-report",
                NoticesRight.READ_OBJECTIONS);
    }

    /** Objections that wait for an answer. */
    @Component
    @RequiredArgsConstructor
    static class ObjectionTodos implements TodoSource {
        private static final int MOST = 20;

        private final NoticeQueries queries;
        private final Texts texts;

        @Override
        public List<Todo> todosOf(Actor actor) {
            if (!actor.has(NoticesRight.ANSWER)) {
                return List.of();
            }
            return queries.open(actor.scopeFor(NoticesRight.READ_OBJECTIONS), MOST).stream()
                    .map(row -> new Todo(
                            "reviews.todo.answer",
                            List.of(texts.of(row.lineName())),
                            "/staff/objections/" + row.id(),
                            row.answerDue().date(),
                            row.answerDue().provisional()))
                    .toList();
        }
    }

    /** Running notices on the first page. */
    @Component
    @RequiredArgsConstructor
    static class RunningNotices implements PageSection {
        private static final int MOST = 10;

        private final NoticeQueries queries;
        private final Clock clock;

        @Override
        public String page() {
            return "home";
        }

        @Override
        public int order() {
            return 200;
        }

        @Override
        public String titleKey() {
            return "reviews.notices.home";
        }

        @Override
        public String fragment() {
            return "reviews/notices :: home";
        }

        @Override
        public boolean visibleTo(Actor actor, @Nullable Object subject) {
            return true;
        }

        @Override
        public Map<String, Object> load(Actor actor, @Nullable Object subject) {
            LocalDate today = LocalDate.now(clock);
            return Map.of(
                    "notices",
                    queries.list(actor.scopeFor(NoticesRight.READ), today, PageRequest.first(MOST))
                            .items(),
                    "today",
                    today);
        }
    }
}
