package org.zhuqi.reviews.sitechecks.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.zhuqi.reviews.sitechecks.SiteCheck;
import org.zhuqi.reviews.sitechecks.SiteChecksRight;
import org.zhuqi.reviews.sitechecks.usecase.SiteCheckQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.web.NavEntry;
import org.zhuqi.shared.web.NavGroup;
import org.zhuqi.shared.web.PageSection;
import org.zhuqi.shared.web.Texts;
import org.zhuqi.shared.web.Todo;
import org.zhuqi.shared.web.TodoSource;

/** What this part of the room puts on other pages. */
@Configuration
class SiteChecksNavigation {
    @Bean
    NavEntry siteChecksEntry() {
        return new NavEntry(
                "site-checks",
                NavGroup.REVIEWS,
                304,
                "reviews.nav.site-checks",
                "/staff/site-checks",
                "eye-check",
                SiteChecksRight.READ);
    }

    /** Checks that wait for the reader: to write and sign as the first officer, to confirm as the second. */
    @Component
    @RequiredArgsConstructor
    static class SiteCheckTodos implements TodoSource {
        private static final int MOST = 20;

        private final SiteCheckQueries queries;
        private final Texts texts;

        @Override
        public List<Todo> todosOf(Actor actor) {
            if (!actor.has(SiteChecksRight.CHECK)) {
                return List.of();
            }
            return queries.waitingFor(actor.scopeFor(SiteChecksRight.READ), actor.id(), MOST).stream()
                    .map(row -> new Todo(
                            row.state() == SiteCheck.State.SIGNED
                                    ? "reviews.todo.site-confirm"
                                    : "reviews.todo.site-write",
                            List.of(texts.of(row.title())),
                            "/staff/site-checks/" + row.check(),
                            row.due(),
                            row.provisional()))
                    .toList();
        }
    }

    /** Where the check stands, on the page on which the matter is passed on; there officers are named. */
    @Component
    @RequiredArgsConstructor
    static class SiteCheckSection implements PageSection {
        private static final String KIND = "application";

        private final SiteCheckQueries queries;
        private final SiteOfficers officers;

        @Override
        public String page() {
            return KIND + "-summary";
        }

        @Override
        public int order() {
            return 210;
        }

        @Override
        public String titleKey() {
            return "reviews.site.check";
        }

        @Override
        public String fragment() {
            return "reviews/site-check-section :: section";
        }

        @Override
        public boolean visibleTo(Actor actor, @Nullable Object subject) {
            return subject instanceof UUID id
                    && actor.has(SiteChecksRight.READ)
                    && queries.ofSubject(actor.scopeFor(SiteChecksRight.READ), KIND, id)
                            .isPresent();
        }

        @Override
        public Map<String, Object> load(Actor actor, @Nullable Object subject) {
            if (!(subject instanceof UUID id)) {
                return Map.of();
            }
            SiteCheckQueries.Row row = queries.ofSubject(actor.scopeFor(SiteChecksRight.READ), KIND, id)
                    .orElseThrow();
            Map<String, Object> shown = new HashMap<>();
            shown.put("site", row);
            shown.put(
                    "siteOfficers",
                    row.here() && row.check() == null && actor.has(SiteChecksRight.APPOINT)
                            ? officers.options()
                            : List.of());
            return shown;
        }
    }
}
