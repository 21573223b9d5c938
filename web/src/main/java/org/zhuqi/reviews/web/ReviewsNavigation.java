package org.zhuqi.reviews.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.zhuqi.reviews.ReviewsRight;
import org.zhuqi.reviews.Ties;
import org.zhuqi.reviews.Turn;
import org.zhuqi.reviews.usecase.ReviewQueries;
import org.zhuqi.reviews.usecase.ReviewQueries.Filter;
import org.zhuqi.reviews.usecase.ReviewView;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.web.NavEntry;
import org.zhuqi.shared.web.NavGroup;
import org.zhuqi.shared.web.PageSection;
import org.zhuqi.shared.web.Texts;
import org.zhuqi.shared.web.Todo;
import org.zhuqi.shared.web.TodoSource;

/** What this room puts on other pages. */
@Configuration
class ReviewsNavigation {
    @Bean
    NavEntry reviewsEntry() {
        return new NavEntry(
                "reviews",
                NavGroup.REVIEWS,
                300,
                "reviews.nav.queue",
                "/staff/reviews",
                "clipboard-check",
                ReviewsRight.WORK);
    }

    @Bean
    NavEntry tiesEntry() {
        return new NavEntry(
                "ties", NavGroup.REVIEWS, 305, "reviews.nav.ties", "/staff/ties", "shield", ReviewsRight.DECLARE_TIE);
    }

    /** Reviews whose turn is the reader's; what follows a decision is told by those who do it. */
    @Component
    @RequiredArgsConstructor
    static class ReviewTodos implements TodoSource {
        private static final int MOST = 20;

        private final ReviewQueries queries;
        private final Ties ties;
        private final Texts texts;
        private final Clock clock;

        @Override
        public List<Todo> todosOf(Actor actor) {
            boolean unit = actor.role() == Role.UNIT_OFFICER;
            if (!unit && actor.role() != Role.PREFECTURE_OFFICER) {
                return List.of();
            }
            LocalDate yesterday = LocalDate.now(clock).minusDays(1);
            List<Todo> todos = new ArrayList<>(of(
                    actor,
                    Filter.toReview(unit ? Turn.UNIT : Turn.PREFECTURE, unit ? actor.unit() : null, actor.id()),
                    "reviews.todo.review"));
            // Every officer of the unit sees these: nobody else waits for them any more.
            todos.addAll(of(
                    actor,
                    Filter.notMendedBy(yesterday, unit ? actor.unit() : null, unit ? null : actor.id()),
                    "reviews.todo.not-mended"));
            return todos;
        }

        private List<Todo> of(Actor actor, Filter filter, String key) {
            // Who is tied to an enterprise has nothing to do in its matters.
            Set<EnterpriseId> tied = ties.of(actor.id());
            return queries.queue(actor.scopeFor(ReviewsRight.WORK), filter, PageRequest.first(MOST)).items().stream()
                    .filter(view -> !tied.contains(view.enterprise()))
                    .map(view -> todo(view, key))
                    .toList();
        }

        private Todo todo(ReviewView view, String key) {
            var due = view.due();
            return new Todo(
                    key,
                    List.of(texts.of(view.title())),
                    "/staff/reviews/" + view.id(),
                    due == null ? null : due.date(),
                    due != null && due.provisional());
        }
    }

    /** The timeline on the page of what is reviewed. */
    @Component
    @RequiredArgsConstructor
    static class TimelineSection implements PageSection {
        private static final String KIND = "application";

        private final ReviewQueries queries;

        @Override
        public String page() {
            return KIND;
        }

        @Override
        public int order() {
            return 900;
        }

        @Override
        public String titleKey() {
            return "reviews.timeline";
        }

        @Override
        public String fragment() {
            return "reviews/timeline :: section";
        }

        @Override
        public boolean visibleTo(Actor actor, @Nullable Object subject) {
            return subject instanceof UUID
                    && actor.has(ReviewsRight.READ)
                    && actor.role() != Role.SYSTEM
                    && queries.findBySubject(actor.scopeFor(ReviewsRight.READ), KIND, (UUID) subject)
                            .isPresent();
        }

        @Override
        public Map<String, Object> load(Actor actor, @Nullable Object subject) {
            if (!(subject instanceof UUID id)) {
                return Map.of();
            }
            var scope = actor.scopeFor(ReviewsRight.READ);
            return Map.of(
                    "moves",
                    queries.timeline(scope, KIND, id),
                    "review",
                    queries.findBySubject(scope, KIND, id).orElseThrow());
        }
    }
}
