package org.zhuqi.campaigns.activities.jdbc;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.campaigns.CampaignPlace;
import org.zhuqi.campaigns.activities.Activities;
import org.zhuqi.campaigns.activities.Activity;
import org.zhuqi.campaigns.activities.ActivityFixture;
import org.zhuqi.campaigns.activities.ActivityId;
import org.zhuqi.campaigns.activities.ActivityKind;
import org.zhuqi.campaigns.activities.ActivityResults;
import org.zhuqi.campaigns.activities.Invitations;
import org.zhuqi.campaigns.activities.Participation;
import org.zhuqi.campaigns.activities.ParticipationId;
import org.zhuqi.campaigns.activities.Participations;
import org.zhuqi.campaigns.activities.usecase.ActivityQueries;
import org.zhuqi.campaigns.activities.usecase.ParticipationQueries;
import org.zhuqi.campaigns.activities.usecase.ResultQueries;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;

/** The room in a test's database: a prefecture with two counties. */
final class ActivityDatabase {
    static final ReportingUnitId HUNCHUN = new ReportingUnitId("222404");
    static final Clock CLOCK = Clock.fixed(ActivityFixture.IN_APRIL, ZoneId.of("Asia/Shanghai"));
    final Activities activities;
    final Participations participations;
    final Invitations invitations;
    final ActivityResults results;
    final ActivityQueries queries;
    final ParticipationQueries parts;
    final ResultQueries found;
    final CampaignPlace place;
    private int enterprises;

    ActivityDatabase(JdbcClient jdbc) {
        place = new CampaignPlace(jdbc);
        activities = new JdbcActivities(jdbc);
        participations = new JdbcParticipations(jdbc, CLOCK);
        invitations = new JdbcInvitations(jdbc);
        results = new JdbcActivityResults(jdbc);
        queries = new JdbcActivityQueries(jdbc);
        parts = new JdbcParticipationQueries(jdbc);
        found = new JdbcResultQueries(jdbc);
    }

    EnterpriseId enterprise() {
        return enterprise(ActivityFixture.YANJI);
    }

    EnterpriseId enterprise(ReportingUnitId unit) {
        return place.enterprise(++enterprises, unit.value(), "C1373", true);
    }

    Activity activity() {
        return activity(ActivityFixture.PREFECTURE, 5);
    }

    Activity activity(ReportingUnitId organiser, int places) {
        Activity draft = draft(organiser, places);
        activities.save(draft.announced(ActivityFixture.OPENS));
        return activities.find(draft.id()).orElseThrow();
    }

    Activity draft(ReportingUnitId organiser, int places) {
        Activity draft =
                ActivityFixture.drafted(new ActivityId(UUID.randomUUID()), ActivityKind.BRAND_DAY, organiser, places);
        activities.add(draft);
        return draft;
    }

    Participation part(Activity activity, EnterpriseId enterprise, ReportingUnitId unit, boolean free, int minutes) {
        Participation part = Participation.registered(
                new ParticipationId(UUID.randomUUID()),
                activity.id(),
                enterprise,
                unit,
                ActivityFixture.entry(),
                free,
                ActivityFixture.IN_APRIL.plusSeconds(60L * minutes));
        participations.add(part);
        return part;
    }

    Participation came(Activity activity, EnterpriseId enterprise, ReportingUnitId unit, Instant at) {
        Participation part = part(activity, enterprise, unit, true, 0).arrived(at, UserId.SYSTEM);
        participations.save(part);
        return part;
    }
}
