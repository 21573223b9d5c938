package org.zhuqi.campaigns.demands.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.zhuqi.campaigns.demands.DemandsRight;
import org.zhuqi.campaigns.demands.Moment;
import org.zhuqi.campaigns.demands.usecase.DemandQueries;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.enterprises.usecase.EnterpriseQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.web.Area;
import org.zhuqi.shared.web.EnterpriseSection;
import org.zhuqi.shared.web.NavEntry;
import org.zhuqi.shared.web.NavGroup;
import org.zhuqi.shared.web.Todo;
import org.zhuqi.shared.web.TodoSource;

/** What this room puts on other pages. */
@Configuration
class DemandsNavigation {
    @Bean
    NavEntry myDemandsEntry() {
        return new NavEntry(
                "my-demands",
                Area.ENTERPRISE,
                300,
                "demands.nav.mine",
                "/my/demands",
                "message-circle",
                DemandsRight.ANSWER);
    }

    @Bean
    NavEntry demandsEntry() {
        return new NavEntry(
                "demands",
                NavGroup.CAMPAIGN,
                350,
                "demands.nav.staff",
                "/staff/demands",
                "message-circle",
                DemandsRight.READ_INTERNAL);
    }

    @Bean
    NavEntry supervisionEntry() {
        return new NavEntry(
                "supervision",
                NavGroup.CAMPAIGN,
                360,
                "demands.nav.supervision",
                "/staff/supervision",
                "alarm",
                DemandsRight.READ_INTERNAL);
    }

    @Bean
    NavEntry demandStatisticsEntry() {
        return new NavEntry(
                "demand-statistics", Area.PUBLIC, 300, "demands.nav.statistics", "/demands", "message-circle", null);
    }

    /** Demands whose turn is the reader's. */
    @Component
    @RequiredArgsConstructor
    static class DemandTodos implements TodoSource {
        /** Of each box; together no more than a page. */
        private static final int MOST = 8;

        private static final int MOST_OF_A_UNIT = 10;

        private final DemandQueries queries;
        private final Clock clock;

        @Override
        public List<Todo> todosOf(Actor actor) {
            List<Todo> todos = new ArrayList<>();
            if (actor.has(DemandsRight.OFFICE)) {
                for (DemandQueries.Box box : List.of(
                        DemandQueries.Box.TO_ACCEPT,
                        DemandQueries.Box.TO_DISPATCH,
                        DemandQueries.Box.OBJECTIONS,
                        DemandQueries.Box.EXTENSIONS,
                        DemandQueries.Box.TO_CLOSE)) {
                    todos.addAll(of(actor, box, null, MOST));
                }
            }
            if (actor.has(DemandsRight.HANDLE) && actor.unit() != null) {
                todos.addAll(of(actor, DemandQueries.Box.IN_HAND, actor.unit(), MOST_OF_A_UNIT));
            }
            if (actor.enterprise() != null && actor.has(DemandsRight.ANSWER)) {
                todos.addAll(of(actor, DemandQueries.Box.WITH_ENTERPRISE, null, MOST_OF_A_UNIT));
            }
            return todos;
        }

        private List<Todo> of(Actor actor, DemandQueries.Box box, @Nullable ReportingUnitId lead, int most) {
            String page = actor.enterprise() == null ? "/staff/demands/" : "/my/demands/";
            return queries
                    .list(
                            actor.scopeFor(DemandsRight.READ),
                            DemandQueries.Filter.of(box, lead, null, Moment.now(clock)),
                            PageRequest.first(most))
                    .items()
                    .stream()
                    .map(line -> new Todo(
                            "demands.todo." + box,
                            List.of(line.title()),
                            page + line.id(),
                            line.due(),
                            line.dueAt(),
                            false))
                    .toList();
        }
    }

    /** What an enterprise asked for, on its page. */
    @Component
    static class DemandsOfEnterprise extends EnterpriseSection {
        private static final int SHOWN = 10;

        private final DemandQueries queries;
        private final EnterpriseQueries enterprises;
        private final Clock clock;

        DemandsOfEnterprise(DemandQueries queries, EnterpriseQueries enterprises, Clock clock) {
            super(
                    550,
                    "demands.of-enterprise",
                    "campaigns/demands/of-enterprise :: latest",
                    DemandsRight.READ_INTERNAL);
            this.queries = queries;
            this.enterprises = enterprises;
            this.clock = clock;
        }

        @Override
        protected Map<String, Object> load(Actor actor, EnterpriseId enterprise) {
            DemandQueries.Filter ofEnterprise = new DemandQueries.Filter(
                    null, null, null, null, null, null, enterprise, null, null, false, Moment.now(clock));
            return Map.of(
                    "enterprise",
                    enterprise,
                    "mayRaise",
                    enterprises
                            .find(actor.scopeFor(EnterpriseRight.READ), enterprise)
                            .map(found -> actor.may(DemandsRight.RAISE, found.unit(), enterprise)
                                    .allowed())
                            .orElse(false),
                    "demands",
                    queries.list(
                            actor.scopeFor(DemandsRight.READ), ofEnterprise, new PageRequest(null, SHOWN, "-raised")));
        }
    }
}
