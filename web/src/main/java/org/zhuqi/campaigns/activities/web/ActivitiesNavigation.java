package org.zhuqi.campaigns.activities.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.zhuqi.campaigns.activities.ActivitiesRight;
import org.zhuqi.campaigns.activities.ActivityStatus;
import org.zhuqi.campaigns.activities.usecase.ActivityQueries;
import org.zhuqi.campaigns.activities.usecase.ParticipationQueries;
import org.zhuqi.campaigns.activities.usecase.ResultQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.web.Area;
import org.zhuqi.shared.web.EnterpriseSection;
import org.zhuqi.shared.web.NavEntry;
import org.zhuqi.shared.web.NavGroup;
import org.zhuqi.shared.web.RateLimit;
import org.zhuqi.shared.web.Texts;
import org.zhuqi.shared.web.Todo;
import org.zhuqi.shared.web.TodoSource;

/** What this room puts on other pages. */
@Configuration
class ActivitiesNavigation {
    @Bean
    NavEntry publicActivitiesEntry() {
        return new NavEntry(
                "public-activities", Area.PUBLIC, 250, "activities.nav", "/activities", "calendar-event", null);
    }

    @Bean
    NavEntry myActivitiesEntry() {
        return new NavEntry(
                "my-activities",
                Area.ENTERPRISE,
                350,
                "activities.nav.mine",
                "/my/activities",
                "calendar-event",
                ActivitiesRight.TAKE_PART);
    }

    @Bean
    NavEntry activitiesEntry() {
        return new NavEntry(
                "activities",
                NavGroup.CAMPAIGN,
                345,
                "activities.nav",
                "/staff/activities",
                "calendar-event",
                ActivitiesRight.READ_INTERNAL);
    }

    @Bean
    RateLimit publicActivitiesLimit() {
        return new RateLimit("public-api", "GET", "/api/v1/activities/**", 300);
    }

    @Bean
    RateLimit activityCalendarLimit() {
        return new RateLimit("activity-calendar", "GET", "/activities/calendar.ics", 60);
    }

    /** What one was invited to; what the organiser has to ask again or to say that it was held. */
    @Component
    @RequiredArgsConstructor
    static class ActivityTodos implements TodoSource {
        private static final int MOST = 10;
        private final ActivityQueries activities;
        private final ParticipationQueries participations;
        private final ResultQueries results;
        private final Texts texts;
        private final Clock clock;

        @Override
        public List<Todo> todosOf(Actor actor) {
            if (actor.enterprise() != null && actor.has(ActivitiesRight.TAKE_PART)) {
                return invited(actor);
            }
            ReportingUnitId unit = actor.unit();
            return unit != null && actor.has(ActivitiesRight.ORGANISE) ? organised(actor, unit) : List.of();
        }

        private List<Todo> invited(Actor actor) {
            return participations.openInvitations(actor.scopeFor(ActivitiesRight.READ), clock.instant()).stream()
                    .limit(MOST)
                    .map(open -> new Todo(
                            "activities.todo.invited",
                            List.of(texts.of(open.title())),
                            "/my/activities/" + open.activity(),
                            open.closes().minusNanos(1).atZone(clock.getZone()).toLocalDate(),
                            false))
                    .toList();
        }

        private List<Todo> organised(Actor actor, ReportingUnitId unit) {
            LocalDate today = LocalDate.now(clock);
            List<Todo> todos = new ArrayList<>();
            results.due(actor.scopeFor(ActivitiesRight.READ_INTERNAL), unit, today, PageRequest.first(MOST))
                    .items()
                    .forEach(line -> {
                        if (line.next() != null) {
                            todos.add(new Todo(
                                    "activities.todo.follow-up",
                                    List.of(
                                            texts.of(line.title()),
                                            texts.of(new LocalText(line.nameZh(), line.nameKo(), null))),
                                    "/staff/activities/results/" + line.id(),
                                    line.next().due(),
                                    false));
                        }
                    });
            activities
                    .list(
                            actor.scopeFor(ActivitiesRight.READ_INTERNAL),
                            new ActivityQueries.Filter(ActivityStatus.ANNOUNCED, null, unit, null, null, null),
                            PageRequest.first(MOST))
                    .items()
                    .stream()
                    .filter(line -> line.to().isBefore(clock.instant()))
                    .forEach(line -> todos.add(new Todo(
                            "activities.todo.over",
                            List.of(texts.of(line.title())),
                            "/staff/activities/" + line.id(),
                            null,
                            false)));
            return todos;
        }
    }

    /** What an enterprise took part in, on its page. */
    @Component
    static class ActivitiesOfEnterprise extends EnterpriseSection {
        private static final int SHOWN = 10;
        private final ParticipationQueries participations;

        ActivitiesOfEnterprise(ParticipationQueries participations) {
            super(
                    560,
                    "activities.of-enterprise",
                    "campaigns/activities/parts :: of-enterprise",
                    ActivitiesRight.READ_INTERNAL);
            this.participations = participations;
        }

        @Override
        protected Map<String, Object> load(Actor actor, EnterpriseId enterprise) {
            return Map.of(
                    "page",
                    participations.list(
                            actor.scopeFor(ActivitiesRight.READ),
                            ParticipationQueries.Filter.of(enterprise),
                            PageRequest.first(SHOWN)));
        }
    }
}
