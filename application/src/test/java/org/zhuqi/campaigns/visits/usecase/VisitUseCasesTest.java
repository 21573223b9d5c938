package org.zhuqi.campaigns.visits.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuqi.audit.InMemoryAuditTrail;
import org.zhuqi.campaigns.assignments.Assignment;
import org.zhuqi.campaigns.assignments.AssignmentId;
import org.zhuqi.campaigns.assignments.InMemoryAssignments;
import org.zhuqi.campaigns.visits.InMemoryVisits;
import org.zhuqi.campaigns.visits.VisitId;
import org.zhuqi.campaigns.visits.VisitStatus;
import org.zhuqi.campaigns.visits.VisitorRole;
import org.zhuqi.campaigns.visits.VisitsError;
import org.zhuqi.documents.AttachmentOwner;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/** An enterprise with an officer and a leader since May; handed over on 20 August; it is 26 August 2024. */
class VisitUseCasesTest {
    private static final ReportingUnitId YANJI = new ReportingUnitId("222401");
    private static final EnterpriseId ENTERPRISE = new EnterpriseId(new UUID(1, 1));

    private final Clock clock = Clock.fixed(Instant.parse("2024-08-26T06:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private final InMemoryAssignments assignments = new InMemoryAssignments();
    private final InMemoryVisits visits = new InMemoryVisits();
    private final InMemoryAuditTrail audit = new InMemoryAuditTrail();
    private final ErrandOf errandOf = new ErrandOf(assignments);
    private final RecordVisit record = new RecordVisit(visits, errandOf, audit, clock);
    private final PlanVisit plan = new PlanVisit(visits, errandOf, audit, clock);
    private final AttachmentOwner photos = new VisitAttachments(visits);

    private final Actor before = actor(Role.UNIT_OFFICER);
    private final Actor now = actor(Role.UNIT_OFFICER);
    private final Actor leader = actor(Role.PREFECTURE_LEADER);

    @BeforeEach
    void assigned() {
        Assignment first = Assignment.begun(
                new AssignmentId(UUID.randomUUID()),
                ENTERPRISE,
                YANJI,
                new Assignment.Carers(before.id(), leader.id(), null),
                LocalDate.of(2024, 5, 1));
        Assignment ended = first.ended(new Assignment.Ending(
                LocalDate.of(2024, 8, 20), "岗位调整", List.of(), now.id(), UserId.SYSTEM, clock.instant()));
        assignments.add(ended);
        assignments.add(ended.takenOver(new AssignmentId(UUID.randomUUID()), ended.unit()));
    }

    @Test
    void the_same_key_makes_one_visit_however_often_it_is_sent() {
        UUID key = UUID.randomUUID();
        VisitId sent = record.record(now, command(key, null, null));
        assertThat(record.record(now, command(key, null, null))).isEqualTo(sent);
        assertThat(visits.all()).hasSize(1);
        refused(VisitsError.KEY_USED, () -> record.record(leader, command(key, null, null)));
    }

    @Test
    void who_had_the_enterprise_on_the_day_records_the_visit_also_when_it_is_sent_after_the_hand_over() {
        VisitId sent = record.record(before, command(UUID.randomUUID(), null, "2024-08-19"));
        assertThat(visits.find(sent).orElseThrow().as()).isEqualTo(VisitorRole.OFFICER);
        refused(SharedError.NOT_FOUND, () -> record.record(before, command(UUID.randomUUID(), null, "2024-08-21")));
        VisitId led = record.record(leader, command(UUID.randomUUID(), null, null));
        assertThat(visits.find(led).orElseThrow().as()).isEqualTo(VisitorRole.LEADER);
        refused(
                SharedError.NOT_FOUND,
                () -> record.record(actor(Role.UNIT_OFFICER), command(UUID.randomUUID(), null, null)));
        refused(
                SharedError.DENIED,
                () -> record.record(actor(Role.SYSTEM_ADMIN), command(UUID.randomUUID(), null, null)));
    }

    @Test
    void a_planned_visit_is_carried_out_once_and_sent_again_gives_the_same() {
        VisitId planned = plan.plan(now, ENTERPRISE, "2024-08-30");
        UUID key = UUID.randomUUID();
        assertThat(record.record(now, command(key, planned, "2024-08-25"))).isEqualTo(planned);
        assertThat(record.record(now, command(key, planned, "2024-08-25"))).isEqualTo(planned);
        assertThat(visits.find(planned).orElseThrow().status()).isEqualTo(VisitStatus.MADE);
        refused(
                VisitsError.STATUS_NOT_ALLOWED,
                () -> record.record(now, command(UUID.randomUUID(), planned, "2024-08-25")));
        refused(SharedError.NOT_FOUND, () -> plan.cancel(leader, planned));
        refused(VisitsError.PLANNED_IN_THE_PAST, () -> plan.plan(now, ENTERPRISE, "2024-08-25"));
    }

    @Test
    void photos_are_attached_by_the_visitor_and_read_within_reach() {
        VisitId sent = record.record(now, command(UUID.randomUUID(), null, null));
        assertThat(photos.mayAttach(now, sent.toString()).allowed()).isTrue();
        assertThat(photos.mayAttach(leader, sent.toString()).allowed()).isFalse();
        assertThat(photos.mayRead(leader, sent.toString()).allowed()).isTrue();
        assertThat(photos.mayRead(Actor.anonymous(""), sent.toString()).allowed())
                .isFalse();
    }

    private static RecordVisit.Command command(UUID key, @Nullable VisitId planned, @Nullable String day) {
        return new RecordVisit.Command(
                key, ENTERPRISE, planned, day, "车间", "厂长", List.of("POLICY"), "NORMAL", "宣讲政策", "");
    }

    private static Actor actor(Role role) {
        return new Actor(new UserId(UUID.randomUUID()), "某人", role, YANJI, Set.of(), null, "");
    }

    private static void refused(ErrorKey key, Runnable action) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(action::run)
                .matches(e -> e.is(key), key.key());
    }
}
