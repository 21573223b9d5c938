package org.zhuqi.campaigns.demands.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.zhuqi.campaigns.demands.DemandFixture.ENTERPRISE;
import static org.zhuqi.campaigns.demands.DemandFixture.YANJI;
import static org.zhuqi.campaigns.demands.DemandFixture.clerk;
import static org.zhuqi.campaigns.demands.DemandFixture.otherUnitOfficer;
import static org.zhuqi.campaigns.demands.DemandFixture.unitOfficer;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuqi.campaigns.Campaign;
import org.zhuqi.campaigns.CampaignFixture;
import org.zhuqi.campaigns.assignments.Assignment;
import org.zhuqi.campaigns.assignments.AssignmentId;
import org.zhuqi.campaigns.assignments.InMemoryAssignments;
import org.zhuqi.campaigns.demands.Channel;
import org.zhuqi.campaigns.demands.Demand;
import org.zhuqi.campaigns.demands.DemandMove;
import org.zhuqi.campaigns.demands.DemandsError;
import org.zhuqi.campaigns.visits.InMemoryVisits;
import org.zhuqi.campaigns.visits.VisitId;
import org.zhuqi.campaigns.visits.usecase.VisitRoom;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.RefusedException;

/** An officer with a telephone at an enterprise of the own unit, on 8 October 2024. */
class RecordVisitWithDemandTest {
    private final DemandRoom room = new DemandRoom();
    private final InMemoryVisits visits = new InMemoryVisits();
    private final InMemoryAssignments assignments = new InMemoryAssignments();
    private final RecordVisitWithDemand record =
            new RecordVisitWithDemand(VisitRoom.recordVisit(visits, assignments, room.trail, room.clock), room.raise);
    private final UUID key = UUID.randomUUID();

    @BeforeEach
    void assigned() {
        assignments.add(Assignment.begun(
                new AssignmentId(UUID.randomUUID()),
                ENTERPRISE,
                YANJI,
                new Assignment.Carers(unitOfficer().id(), null, null),
                LocalDate.of(2024, 5, 1)));
    }

    private VisitId sent(Actor actor, RecordVisitWithDemand.@Nullable Asked asked) {
        return record.record(
                actor, new RecordVisitWithDemand.Command(VisitRoom.command(key, ENTERPRISE, "2024-10-07"), asked));
    }

    private static RecordVisitWithDemand.Asked korean() {
        String text = "류동자금대출의 연장을 요청합니다.";
        return new RecordVisitWithDemand.Asked("finance", "대출 연장", text, Language.of(text, Language.ZH));
    }

    @Test
    void whatIsSentAgainIsOneVisitAndOneDemandThatSaysWhereItComesFrom() {
        VisitId visit = sent(unitOfficer(), korean());
        assertThat(sent(unitOfficer(), korean())).isEqualTo(visit);
        assertThat(visits.all()).hasSize(1);
        assertThat(room.moved()).hasSize(1).allMatch(news -> news.move() == DemandMove.RAISE);
        Demand raised = room.demand(room.moved().getFirst().demand());
        assertThat(raised.matter().origin().channel()).isEqualTo(Channel.VISIT);
        assertThat(raised.matter().origin().reference()).isEqualTo(visit.value());
        assertThat(raised.matter().language()).isEqualTo(Language.KO);
        assertThat(raised.matter().enterprise()).isEqualTo(ENTERPRISE);
    }

    @Test
    void aVisitOnWhichNothingWasAskedForRaisesNothing() {
        sent(unitOfficer(), null);
        assertThat(visits.all()).hasSize(1);
        assertThat(room.moved()).isEmpty();
    }

    @Test
    void whatIsHalfFilledInIsToldAtItsFieldsAndWhoWasNotThereRecordsNothing() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> sent(unitOfficer(), new RecordVisitWithDemand.Asked("", "", "缺焊工。", Language.ZH)))
                .matches(e -> e.is(DemandsError.INCOMPLETE))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(problem -> problem.field())
                        .containsExactlyInAnyOrder("category", "title"));
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> sent(otherUnitOfficer(), korean()));
        assertThat(room.moved()).isEmpty();
    }

    @Test
    void whatIsRaisedWhileACampaignRunsCountsForIt() {
        Campaign campaign = CampaignFixture.draft().published();
        room.campaigns.add(campaign);
        room.clock.at("2024-08-07T10:00");
        assertThat(room.demand(room.raised(clerk(), "贷款")).matter().campaign()).isEqualTo(campaign.id());
        room.clock.at("2024-10-08T10:00");
        assertThat(room.demand(room.raised(clerk(), "用工")).matter().campaign())
                .as("after its last day")
                .isNull();
    }
}
