package org.zhuqi.access;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.campaigns.activities.Activities;
import org.zhuqi.campaigns.activities.Activity;
import org.zhuqi.campaigns.activities.ActivityId;
import org.zhuqi.campaigns.activities.ActivityKind;
import org.zhuqi.campaigns.activities.ParticipationId;
import org.zhuqi.campaigns.activities.Participations;
import org.zhuqi.campaigns.activities.ResultId;
import org.zhuqi.campaigns.activities.usecase.CheckIn;
import org.zhuqi.campaigns.activities.usecase.EntryFields;
import org.zhuqi.campaigns.activities.usecase.InviteEnterprises;
import org.zhuqi.campaigns.activities.usecase.MoveActivity;
import org.zhuqi.campaigns.activities.usecase.NoteResult;
import org.zhuqi.campaigns.activities.usecase.ParticipationQueries;
import org.zhuqi.campaigns.activities.usecase.RegisterForActivity;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;

/**
 * An activity that the side's unit organises and that lasts all day: the applicant was invited, registered and came, and
 * something came of it; one that they were only invited to; and a draft that nobody else sees.
 */
final class ActivityRecords extends RoomRecords {
    ActivityRecords(Inhabitants world) {
        super(world);
    }

    @Override
    Targets of(World.Side side) {
        Enterprise enterprise = world.enterpriseOf(side);
        Actor officer = world.officerOf(enterprise.unit());
        Activity draft = drafted(side, enterprise, 0);
        ActivityId id = announced(officer, side, enterprise, 1);
        ActivityId other = announced(officer, side, enterprise, 2);
        EntryFields entry = new EntryFields("参会人员", "联系人", "0433-5555555", false, "", "", "", "");
        ParticipationId part = world.bean(RegisterForActivity.class)
                .register(world.person(side.applicant()), new RegisterForActivity.Command(id, null, entry));
        world.bean(CheckIn.class).checkIn(officer, part);
        ResultId result = noted(officer, id, enterprise);
        return new Targets(
                Map.of(
                        ActivityId.class,
                        id,
                        ParticipationId.class,
                        part,
                        ResultId.class,
                        result,
                        ParticipationQueries.Asked.class,
                        new ParticipationQueries.Asked(LocalDate.of(2024, 8, 26), null, enterprise.unit(), null, id),
                        RegisterForActivity.Command.class,
                        new RegisterForActivity.Command(id, enterprise.id(), entry),
                        NoteResult.Command.class,
                        new NoteResult.Command(
                                id,
                                enterprise.id(),
                                null,
                                null,
                                new NoteResult.NoteFields(null, null, null, null, null))),
                Map.of(
                        "badge",
                        world.bean(Participations.class)
                                .find(part)
                                .orElseThrow()
                                .badge()
                                .token()),
                Set.of(id.toString(), draft.id().toString(), other.toString(), part.toString(), result.toString()));
    }

    private ActivityId announced(Actor officer, World.Side side, Enterprise enterprise, int number) {
        ActivityId id = drafted(side, enterprise, number).id();
        world.bean(MoveActivity.class).announce(officer, id);
        world.bean(InviteEnterprises.class)
                .invite(officer, id, new InviteEnterprises.Command(enterprise.name(), null, null, null, null, null));
        return id;
    }

    /** Its first follow-up is due by now, as if it had been noted long ago. */
    private ResultId noted(Actor officer, ActivityId activity, Enterprise enterprise) {
        ResultId result = world.bean(NoteResult.class)
                .note(
                        officer,
                        new NoteResult.Command(
                                activity,
                                enterprise.id(),
                                "某银行",
                                null,
                                new NoteResult.NoteFields(null, "300", "200", "100", null)));
        world.bean(JdbcClient.class)
                .sql("update activity_follow_up set due = date '2024-08-20' where result_id = ? and months = 1")
                .param(result.value())
                .update();
        return result;
    }

    private Activity drafted(World.Side side, Enterprise enterprise, int number) {
        Instant midnight = Instant.parse("2024-08-25T16:00:00Z");
        Activity activity = Activity.drafted(
                new ActivityId(new UUID(19, side.ordinal() * 10L + number)),
                new Activity.Plan(
                        new Activity.Frame(
                                LocalText.ofZh("活动" + side),
                                ActivityKind.BANK_ENTERPRISE,
                                null,
                                LocalText.ofZh("会场"),
                                null),
                        new Activity.Times(
                                midnight,
                                midnight.plus(Duration.ofHours(24)),
                                midnight.minus(Duration.ofDays(9)),
                                midnight.plus(Duration.ofHours(20))),
                        new Activity.Hosts(enterprise.unit(), List.of()),
                        new Activity.Capacity(10, List.of()),
                        Set.of()),
                Inhabitants.MORNING);
        world.bean(Activities.class).add(activity);
        return activity;
    }
}
