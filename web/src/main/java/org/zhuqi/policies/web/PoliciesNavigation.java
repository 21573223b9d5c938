package org.zhuqi.policies.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.zhuqi.policies.Force;
import org.zhuqi.policies.PoliciesRight;
import org.zhuqi.policies.usecase.PoliciesForEnterprise;
import org.zhuqi.policies.usecase.PoliciesToComplete;
import org.zhuqi.policies.usecase.PolicyQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.web.Area;
import org.zhuqi.shared.web.EnterpriseSection;
import org.zhuqi.shared.web.NavEntry;
import org.zhuqi.shared.web.NavGroup;
import org.zhuqi.shared.web.PageSection;
import org.zhuqi.shared.web.RateLimit;
import org.zhuqi.shared.web.Texts;
import org.zhuqi.shared.web.Todo;
import org.zhuqi.shared.web.TodoSource;

/** What this room puts on other pages. */
@Configuration
class PoliciesNavigation {
    @Bean
    NavEntry publicPoliciesEntry() {
        return new NavEntry("public-policies", Area.PUBLIC, 150, "policies.nav", "/policies", "books", null);
    }

    @Bean
    NavEntry myPoliciesEntry() {
        return new NavEntry(
                "my-policies",
                Area.ENTERPRISE,
                100,
                "policies.nav.mine",
                "/my/policies",
                "books",
                PoliciesRight.SUBSCRIBE);
    }

    @Bean
    NavEntry policiesEntry() {
        return new NavEntry(
                "policies",
                NavGroup.POLICIES,
                380,
                "policies.nav",
                "/staff/policies",
                "books",
                PoliciesRight.READ_INTERNAL);
    }

    @Bean
    RateLimit publicPoliciesLimit() {
        return new RateLimit("public-api", "GET", "/api/v1/policies/**", 300);
    }

    /** Policies that a unit published and of which enterprises cannot yet make use. */
    @Component
    @RequiredArgsConstructor
    static class PolicyTodos implements TodoSource {
        private final PoliciesToComplete policiesToComplete;
        private final Texts texts;
        private final Clock clock;

        @Override
        public List<Todo> todosOf(Actor actor) {
            if (actor.unit() == null || !actor.has(PoliciesRight.KEEP)) {
                return List.of();
            }
            LocalDate today = LocalDate.now(clock);
            return policiesToComplete.of(actor).stream()
                    .map(line -> new Todo(
                            (line.overdue(today) ? "policies.todo.overdue." : "policies.todo.open.")
                                    + (line.policy().items() ? "items" : "guide"),
                            List.of(texts.of(line.policy().title())),
                            "/staff/policies/" + line.policy().id() + "#items",
                            line.due().date(),
                            line.due().provisional()))
                    .toList();
        }
    }

    /** The latest policies in force, on the first page. */
    @Component
    @RequiredArgsConstructor
    static class LatestPolicies implements PageSection {
        private static final int SHOWN = 5;
        private final PolicyQueries queries;
        private final Clock clock;

        @Override
        public String page() {
            return "home";
        }

        @Override
        public int order() {
            return 150;
        }

        @Override
        public String titleKey() {
            return "policies.home.title";
        }

        @Override
        public String fragment() {
            return "policies/parts :: latest";
        }

        @Override
        public boolean visibleTo(Actor actor, @Nullable Object subject) {
            return true;
        }

        @Override
        public Map<String, Object> load(Actor actor, @Nullable Object subject) {
            return Map.of(
                    "lines",
                    queries.published(
                                    actor.scopeFor(PoliciesRight.OPEN),
                                    new PolicyQueries.Filter(
                                            null,
                                            null,
                                            null,
                                            null,
                                            null,
                                            Force.IN_FORCE,
                                            null,
                                            null,
                                            LocalDate.now(clock)),
                                    PageRequest.first(SHOWN))
                            .items());
        }
    }

    /** What suits the enterprise best, on its own desk. */
    @Component
    @RequiredArgsConstructor
    static class BestFits implements PageSection {
        private static final int SHOWN = 3;
        private final PoliciesForEnterprise policiesForEnterprise;

        @Override
        public String page() {
            return "my";
        }

        @Override
        public int order() {
            return 90;
        }

        @Override
        public String titleKey() {
            return "policies.my.title";
        }

        @Override
        public String fragment() {
            return "policies/parts :: best";
        }

        @Override
        public boolean visibleTo(Actor actor, @Nullable Object subject) {
            return actor.enterprise() != null && actor.has(PoliciesRight.SEE_FIT);
        }

        @Override
        public Map<String, Object> load(Actor actor, @Nullable Object subject) {
            return Map.of(
                    "fits",
                    policiesForEnterprise.own(actor).stream().limit(SHOWN).toList(),
                    "all",
                    "/my/policies");
        }
    }

    /** The same for its offices, on its page. */
    @Component
    static class FitsOfEnterprise extends EnterpriseSection {
        private static final int SHOWN = 20;
        private final PoliciesForEnterprise policiesForEnterprise;

        FitsOfEnterprise(PoliciesForEnterprise policiesForEnterprise) {
            super(570, "policies.of-enterprise", "policies/parts :: fits", PoliciesRight.READ_INTERNAL);
            this.policiesForEnterprise = policiesForEnterprise;
        }

        @Override
        protected Map<String, Object> load(Actor actor, EnterpriseId enterprise) {
            return Map.of(
                    "fits",
                    policiesForEnterprise.of(actor, enterprise).stream()
                            .limit(SHOWN)
                            .toList());
        }
    }
}
