package org.zhuqi.reviews.panels.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.zhuqi.reviews.experts.DrawId;
import org.zhuqi.reviews.panels.PanelsRight;
import org.zhuqi.reviews.panels.usecase.PanelQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.web.NavEntry;
import org.zhuqi.shared.web.NavGroup;
import org.zhuqi.shared.web.PageSection;
import org.zhuqi.shared.web.Todo;
import org.zhuqi.shared.web.TodoSource;

/** What this part of the room puts on other pages. */
@Configuration
class PanelsNavigation {
    private static final String ICON = "clipboard-check";

    @Bean
    NavEntry panelsEntry() {
        return new NavEntry(
                "panels", NavGroup.REVIEWS, 302, "reviews.nav.panels", "/staff/panels", ICON, PanelsRight.JUDGE);
    }

    /** Panels that wait for the reader: to declare, to score, to explain. */
    @Component
    @RequiredArgsConstructor
    static class PanelTodos implements TodoSource {
        private static final int MOST = 50;

        private final PanelQueries queries;

        @Override
        public List<Todo> todosOf(Actor actor) {
            if (!actor.has(PanelsRight.JUDGE)) {
                return List.of();
            }
            return queries.panels(actor.scopeFor(PanelsRight.JUDGE)).stream()
                    .filter(PanelQueries.Panel::isWaiting)
                    .limit(MOST)
                    .map(panel -> new Todo(
                            key(panel),
                            List.of(panel.title()),
                            "/staff/panels/" + panel.id(),
                            panel.due(),
                            panel.provisional()))
                    .toList();
        }

        private static String key(PanelQueries.Panel panel) {
            if (panel.declared() == null) {
                return "reviews.todo.declare";
            }
            return panel.locked() < panel.files() ? "reviews.todo.score" : "reviews.todo.explain";
        }
    }

    /** What the panel came to, on the page on which the matter is passed on. */
    @Component
    @RequiredArgsConstructor
    static class ResultSection implements PageSection {
        private static final String KIND = "application";

        private final PanelQueries queries;
        private final Results results;

        @Override
        public String page() {
            return KIND + "-summary";
        }

        @Override
        public int order() {
            return 200;
        }

        @Override
        public String titleKey() {
            return "reviews.panel.results";
        }

        @Override
        public String fragment() {
            return "reviews/panel-results :: section";
        }

        @Override
        public boolean visibleTo(Actor actor, @Nullable Object subject) {
            return subject instanceof UUID id
                    && actor.has(PanelsRight.READ_RESULTS)
                    && queries.progressOf(actor.scopeFor(PanelsRight.READ_RESULTS), KIND, id)
                            .isPresent();
        }

        @Override
        public Map<String, Object> load(Actor actor, @Nullable Object subject) {
            if (!(subject instanceof UUID id)) {
                return Map.of();
            }
            var progress = queries.progressOf(actor.scopeFor(PanelsRight.READ_RESULTS), KIND, id)
                    .orElseThrow();
            return Map.of("results", results.ranked(List.of(progress)));
        }
    }

    /** The same for all files of a draw, by rank. */
    @Component
    @RequiredArgsConstructor
    static class RankingSection implements PageSection {
        private final PanelQueries queries;
        private final Results results;

        @Override
        public String page() {
            return "expert-draw";
        }

        @Override
        public int order() {
            return 100;
        }

        @Override
        public String titleKey() {
            return "reviews.panel.results";
        }

        @Override
        public String fragment() {
            return "reviews/panel-results :: section";
        }

        @Override
        public boolean visibleTo(Actor actor, @Nullable Object subject) {
            return subject instanceof UUID && actor.has(PanelsRight.READ_RESULTS);
        }

        @Override
        public Map<String, Object> load(Actor actor, @Nullable Object subject) {
            return subject instanceof UUID id
                    ? Map.of(
                            "draw",
                            id,
                            "results",
                            results.ranked(queries.progress(actor.scopeFor(PanelsRight.READ_RESULTS), new DrawId(id))))
                    : Map.of();
        }
    }
}
