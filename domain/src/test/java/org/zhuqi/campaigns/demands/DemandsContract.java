package org.zhuqi.campaigns.demands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhuqi.campaigns.demands.DemandFixture.by;
import static org.zhuqi.campaigns.demands.DemandFixture.clerk;
import static org.zhuqi.campaigns.demands.DemandFixture.office;
import static org.zhuqi.campaigns.demands.DemandFixture.unitOfficer;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;

/** What every store of demands keeps to. */
public abstract class DemandsContract {
    protected final DemandRules rules = DemandFixture.rules();

    protected abstract Demands demands();

    private Demand raise() {
        Made made = Demand.raise(DemandFixture.id(), DemandFixture.matter(), by(clerk(), "2024-10-08T09:00"), rules);
        demands().add(made, Projection.of(made.demand(), rules));
        return made.demand();
    }

    private Demand save(Made made) {
        demands().save(made, Projection.of(made.demand(), rules));
        return made.demand();
    }

    private Demand dispatched() {
        Demand demand = save(
                raise().make(DemandFixture.accepted(Complexity.ORDINARY), by(office(), "2024-10-08T10:00"), rules));
        return save(demand.make(
                DemandFixture.dispatched(DemandFixture.YANJI, 10), by(office(), "2024-10-08T11:00"), rules));
    }

    @Test
    void everyKindOfEventComesBackAsItWasWritten() {
        for (long seed = 1; seed <= 5; seed++) {
            RandomHistory story = new RandomHistory(seed, rules);
            Made raised = story.raise();
            demands().add(raised, Projection.of(raised.demand(), rules));
            List<DemandEntry> lines = new ArrayList<>(raised.entries());
            Demand demand = raised.demand();
            for (int i = 0; i < 40; i++) {
                Made made = story.next(demand);
                demand = save(made);
                lines.addAll(made.entries());
            }
            assertThat(demands().history(demand.id())).as("seed " + seed).isEqualTo(lines);
            assertThat(demands().find(demand.id())).as("seed " + seed).contains(demand);
            assertThat(demands().lock(demand.id())).contains(demand);
        }
    }

    @Test
    void twoWhoMoveAtOnceDoNotOverwriteEachOther() {
        Demand demand = raise();
        save(demand.make(DemandFixture.accepted(Complexity.SIMPLE), by(office(), "2024-10-08T10:00"), rules));
        Made late = demand.make(new DemandEvent.Refused("不属工业企业"), by(office(), "2024-10-08T10:00"), rules);
        assertThatThrownBy(() -> save(late))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.is(SharedError.CHANGED_MEANWHILE)).isTrue());
        assertThat(demands().history(demand.id())).hasSize(2);
    }

    @Test
    void whatIsRaisedTwiceStandsOnce() {
        Demand demand = raise();
        Made again = Demand.raise(demand.id(), DemandFixture.matter(), by(clerk(), "2024-10-08T09:01"), rules);
        assertThatThrownBy(() -> demands().add(again, Projection.of(again.demand(), rules)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.is(SharedError.CHANGED_MEANWHILE)).isTrue());
        assertThat(demands().find(demand.id())).contains(demand);
    }

    @Test
    void onlyThoseWhoseMomentHasComeAreLookedAt() {
        Demand demand = dispatched();
        assertThat(due("2024-10-16")).doesNotContain(demand.id());
        assertThat(due("2024-10-17")).contains(demand.id());
        Made reminded = demand.supervise(by(clerk(), "2024-10-17T00:10"), rules);
        demands().saveAll(List.of(reminded), List.of(Projection.of(reminded.demand(), rules)));
        assertThat(due("2024-10-17")).doesNotContain(demand.id());
        assertThat(due("2024-10-22")).contains(demand.id());
    }

    @Test
    void afterAChangeOfTheCalendarEveryOpenOneIsLookedAtOnce() {
        Demand open = dispatched();
        Demand over = save(raise().make(new DemandEvent.Refused("不属工业企业"), by(office(), "2024-10-08T10:00"), rules));
        assertThat(demands().lookAtAllAgain()).isPositive();
        assertThat(due("2024-10-08")).contains(open.id()).doesNotContain(over.id());
        Made nothing = open.supervise(by(clerk(), "2024-10-08T12:00"), rules);
        demands().saveAll(List.of(nothing), List.of(Projection.of(nothing.demand(), rules)));
        assertThat(due("2024-10-08")).doesNotContain(open.id());
    }

    @Test
    void thoseAnsweredTogetherAreFound() {
        Demand leading = dispatched();
        assertThat(demands().hasOthers(leading.id())).isFalse();
        Demand bound = save(raise().make(new DemandEvent.Bound(leading.id()), by(office(), "2024-10-08T12:00"), rules));
        assertThat(demands().lockWithBound(leading.id())).containsExactly(bound);
        assertThat(demands().boundTo(leading.id())).containsExactly(bound.id());
        assertThat(demands().boundTo(bound.id())).isEmpty();
        assertThat(demands().hasOthers(leading.id())).isTrue();
    }

    @Test
    void unitsThatHandleItAreKept() {
        Demand demand = dispatched();
        save(demand.make(new DemandEvent.Contacted("电话"), by(unitOfficer(), "2024-10-08T15:00"), rules));
        assertThat(demands().find(demand.id()).orElseThrow().units()).contains(DemandFixture.YANJI);
    }

    private List<DemandId> due(String day) {
        return demands().lockDue(DemandFixture.moment(day + "T00:00").at(), 10_000).stream()
                .map(Demand::id)
                .toList();
    }
}
