package org.zhuqi.programmes.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.RefusedException;

/** What every place that keeps dry runs must do. */
public abstract class DryRunsContract {
    private static final Instant NOW = TrialFixture.NOW.plus(Duration.ofHours(1));
    private static final Instant LEASE = NOW.plusSeconds(60);
    private static final UUID OURS = new UUID(40, 1);
    private static final UUID THEIRS = new UUID(40, 2);

    protected abstract DryRuns runs();

    /** A call that is there, in version 1. */
    protected abstract ProgrammeId programme();

    /** Enterprises that are on record, in the order of their ids; four at least. */
    protected abstract List<EnterpriseId> enterprises();

    private DryRun run() {
        return TrialFixture.run(1, programme(), Variant.AS_WRITTEN, TrialFixture.capped(800_000));
    }

    private List<Outcome> outcomes(List<EnterpriseId> of) {
        return TrialFixture.outcomes(of, Variant.AS_WRITTEN, TrialFixture.capped(800_000));
    }

    @Test
    void a_run_comes_back_as_it_was_added() {
        runs().add(run());
        assertThat(runs().find(run().id())).contains(run());
    }

    @Test
    void of_two_that_ask_exactly_one_gets_the_work_and_the_other_when_nothing_is_heard_of_the_first() {
        runs().add(run());
        assertThat(runs().claim(OURS, NOW, LEASE))
                .hasValueSatisfying(work -> assertThat(work.attempt()).isEqualTo(1));
        assertThat(runs().claim(THEIRS, NOW, LEASE)).isEmpty();
        assertThat(runs().claim(THEIRS, LEASE.plusSeconds(1), LEASE.plusSeconds(60)))
                .hasValueSatisfying(work -> {
                    assertThat(work.toDo()).isEqualTo(run());
                    assertThat(work.attempt()).isEqualTo(2);
                });
    }

    @Test
    void a_portion_is_kept_with_how_far_the_run_is_and_never_by_whom_the_work_was_taken_from() {
        runs().add(run());
        runs().claim(OURS, NOW, LEASE);
        List<EnterpriseId> portion = enterprises().subList(0, 2);
        List<Outcome> outcomes = outcomes(portion);
        DryRun half = run().advance(portion.getLast(), 2, outcomes);
        assertThat(runs().keep(half, OURS, LEASE, outcomes)).isTrue();
        assertThat(runs().find(run().id())).contains(half);
        runs().claim(THEIRS, LEASE.plusSeconds(1), LEASE.plusSeconds(60));
        assertThat(runs().keep(half, OURS, LEASE, List.of())).isFalse();
    }

    @Test
    void whoever_takes_over_goes_on_with_the_portion_that_was_not_kept() {
        runs().add(run());
        runs().claim(OURS, NOW, LEASE);
        List<EnterpriseId> portion = enterprises().subList(0, 2);
        DryRun half = run().advance(portion.getLast(), 2, outcomes(portion));
        runs().keep(half, OURS, LEASE, outcomes(portion));
        runs().release(run().id(), OURS);
        assertThat(runs().claim(THEIRS, NOW, LEASE)).hasValueSatisfying(work -> {
            assertThat(work.toDo().reached()).isEqualTo(portion.getLast());
            assertThat(work.attempt()).as("counted anew since the last portion").isEqualTo(1);
        });
    }

    @Test
    void what_somebody_stopped_is_nobodys_work() {
        runs().add(run());
        runs().claim(OURS, NOW, LEASE);
        runs().save(run().cancel(NOW));
        assertThat(runs().keep(run().finish(NOW), OURS, LEASE, List.of())).isFalse();
        assertThat(runs().claim(THEIRS, LEASE.plusSeconds(1), LEASE.plusSeconds(60)))
                .isEmpty();
        assertThat(runs().find(run().id()).orElseThrow().status()).isEqualTo(DryRunStatus.CANCELLED);
    }

    @Test
    void what_ended_meanwhile_is_not_stopped_any_more() {
        runs().add(run());
        runs().claim(OURS, NOW, LEASE);
        runs().keep(run().finish(NOW), OURS, LEASE, List.of());
        assertThatThrownBy(() -> runs().save(run().cancel(NOW))).isInstanceOf(RefusedException.class);
    }

    @Test
    void an_interrupted_run_goes_on_where_it_was() {
        runs().add(run());
        runs().claim(OURS, NOW, LEASE);
        List<EnterpriseId> portion = enterprises().subList(0, 2);
        DryRun half = run().advance(portion.getLast(), 2, outcomes(portion));
        runs().keep(half, OURS, LEASE, outcomes(portion));
        runs().keep(half.interrupt("trials.gave-up", NOW), OURS, LEASE, List.of());
        DryRun broken = runs().find(run().id()).orElseThrow();
        runs().save(broken.resume());
        assertThat(runs().claim(THEIRS, NOW, LEASE))
                .hasValueSatisfying(work -> assertThat(work.toDo().reached()).isEqualTo(portion.getLast()));
    }

    @Test
    void the_eligible_of_a_search_come_in_order_with_their_steps_until_they_are_forgotten() {
        DryRun search = TrialFixture.search(2, programme());
        runs().add(search);
        runs().claim(OURS, NOW, LEASE);
        List<EnterpriseId> portion = enterprises().subList(0, 4);
        List<Outcome> outcomes = TrialFixture.outcomes(portion, Variant.AS_WRITTEN);
        DryRun all = search.advance(portion.getLast(), 4, outcomes);
        runs().keep(all, OURS, LEASE, outcomes);
        runs().keep(all.finish(NOW), OURS, LEASE, List.of());
        assertThat(runs().eligible(search.id(), null, 10)).containsExactly(outcomes.get(0), outcomes.get(3));
        assertThat(runs().eligible(search.id(), portion.getFirst(), 10)).containsExactly(outcomes.get(3));
        assertThat(runs().forgetOutcomes(NOW, 10)).isZero();
        assertThat(runs().forgetOutcomes(NOW.plusSeconds(1), 10)).isEqualTo(1);
        assertThat(runs().forgetOutcomes(NOW.plusSeconds(1), 10)).isZero();
        assertThat(runs().eligible(search.id(), null, 10)).isEmpty();
    }
}
