package org.zhuqi.subsidies.decisions.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.measures.usecase.AskMeasure;
import org.zhuqi.measures.usecase.Question;
import org.zhuqi.programmes.usecase.ProgrammeParameter;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.ReviewsRight;
import org.zhuqi.reviews.usecase.ReviewQueries;
import org.zhuqi.rules.AmountResult;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.web.NavEntry;
import org.zhuqi.shared.web.NavGroup;
import org.zhuqi.shared.web.PageSection;
import org.zhuqi.shared.web.Texts;
import org.zhuqi.shared.web.Todo;
import org.zhuqi.shared.web.TodoSource;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.awards.usecase.AwardChangeQueries;
import org.zhuqi.subsidies.decisions.usecase.DecisionQueries;
import org.zhuqi.subsidies.decisions.usecase.DecisionQueries.Standing;
import org.zhuqi.subsidies.decisions.usecase.PrepareDecision;
import org.zhuqi.subsidies.decisions.usecase.PrepareDecision.Prepared;
import org.zhuqi.subsidies.ledger.usecase.AwardQueries;

/** What this room puts on other pages. */
@Configuration
class SubsidiesNavigation {
    private static final String KIND = "application";

    @Bean
    NavEntry subsidiesEntry() {
        return new NavEntry(
                "subsidies", NavGroup.MONEY, 600, "subsidies.nav", "/staff/subsidies", "coin", SubsidiesRight.WORK);
    }

    /** What came in, what was decided and awarded, on the desks of those who answer for it. */
    @Component
    static class FiguresOfTheYear implements PageSection {
        @Override
        public String page() {
            return "staff";
        }

        @Override
        public int order() {
            return 790;
        }

        @Override
        public String titleKey() {
            return "subsidies.figures";
        }

        @Override
        public String fragment() {
            return "subsidies/section :: figures";
        }

        @Override
        public boolean visibleTo(Actor actor, @Nullable Object subject) {
            return actor.has(SubsidiesRight.READ);
        }

        @Override
        public Map<String, Object> load(Actor actor, @Nullable Object subject) {
            return Map.of();
        }
    }

    /** Decisions that can go on notice and awards that can be made. */
    @Component
    @RequiredArgsConstructor
    static class AwardTodos implements TodoSource {
        private static final int MOST = 20;

        private final DecisionQueries queries;
        private final Texts texts;
        private final Clock clock;

        @Override
        public List<Todo> todosOf(Actor actor) {
            if (!actor.has(SubsidiesRight.AWARD)) {
                return List.of();
            }
            return Stream.of(Standing.DECIDED, Standing.READY)
                    .flatMap(standing -> todos(actor, standing))
                    .toList();
        }

        private Stream<Todo> todos(Actor actor, Standing standing) {
            String view = standing.name().toLowerCase(Locale.ROOT);
            return queries
                    .list(actor.scopeFor(SubsidiesRight.WORK), standing, null, clock.instant(), PageRequest.first(MOST))
                    .items()
                    .stream()
                    .map(row -> new Todo(
                            "subsidies.todo." + view,
                            List.of(texts.of(row.enterpriseName())),
                            "/staff/subsidies?view=" + view,
                            null,
                            false));
        }
    }

    /** Decision and award on the application's page; for an officer whose turn it is, the form to decide. */
    @Component
    @RequiredArgsConstructor
    @Slf4j
    static class DecisionSection implements PageSection {
        private final DecisionQueries decisions;
        private final AwardQueries awards;
        private final AwardChangeQueries changes;
        private final ReviewQueries reviews;
        private final PrepareDecision prepareDecision;
        private final AskMeasure askMeasure;

        @Override
        public String page() {
            return KIND;
        }

        @Override
        public int order() {
            return 200;
        }

        @Override
        public String titleKey() {
            return "subsidies.section";
        }

        @Override
        public String fragment() {
            return "subsidies/section :: decision";
        }

        @Override
        public boolean visibleTo(Actor actor, @Nullable Object subject) {
            return subject instanceof UUID id
                    && actor.has(SubsidiesRight.READ)
                    && (decides(actor, id)
                            || decisions
                                    .latest(actor.scopeFor(SubsidiesRight.READ), new ApplicationId(id))
                                    .isPresent());
        }

        private boolean decides(Actor actor, UUID application) {
            return actor.has(SubsidiesRight.DECIDE)
                    && reviews.findBySubject(actor.scopeFor(ReviewsRight.READ), KIND, application)
                            .filter(review -> review.offers(actor, Move.APPROVE))
                            .isPresent();
        }

        @Override
        public Map<String, Object> load(Actor actor, @Nullable Object subject) {
            Map<String, Object> model = new HashMap<>();
            if (!(subject instanceof UUID id)) {
                return model;
            }
            ApplicationId application = new ApplicationId(id);
            var scope = actor.scopeFor(SubsidiesRight.READ);
            decisions.latest(scope, application).ifPresent(decision -> model.put("decision", decision));
            awards.find(scope, application).ifPresent(award -> {
                model.put("award", award);
                model.put("terms", changes.versions(scope, application).getFirst());
            });
            if (decides(actor, id)) {
                prepare(actor, application, model);
            }
            return model;
        }

        private void prepare(Actor actor, ApplicationId application, Map<String, Object> model) {
            try {
                Prepared prepared = prepareDecision.prepare(actor, application);
                model.put("prepared", prepared);
                boolean known = prepared.amount() instanceof AmountResult.Known;
                Money left = prepared.left();
                boolean fits =
                        left == null || !known || prepared.amount().amount().compareTo(left) <= 0;
                model.put("approvable", known && prepared.amount().amount().isPositive() && fits);
                model.put("known", known);
                if (prepared.budget() != null) {
                    model.put(
                            "approved",
                            askMeasure.value(
                                    actor,
                                    "subsidies.approved-amount",
                                    Question.with(Map.of(
                                            ProgrammeParameter.NAME,
                                            prepared.programme().code()))));
                }
                model.put("fits", fits);
            } catch (RefusedException e) {
                log.warn(
                        "no decision can be prepared for {}: {}",
                        application,
                        e.errorKey().key());
            }
        }
    }
}
