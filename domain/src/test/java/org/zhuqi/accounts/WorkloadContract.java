package org.zhuqi.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/** What every kind of work must do when a person leaves. */
public abstract class WorkloadContract {
    protected abstract Workload workload();

    /** Who leaves; holds nothing yet. */
    protected abstract Actor leaving();

    /** A colleague who may take over; holds nothing yet. */
    protected abstract Actor taking();

    /** Somebody whose work this is not. */
    protected abstract Actor stranger();

    /** Puts so many things in the leaving person's hands. */
    protected abstract void give(int count);

    /** Puts one thing there that the colleague may not take over; returns its title. */
    protected abstract String giveBarred();

    @Test
    void theIdIsStable() {
        assertThat(workload().id())
                .matches("[a-z][a-z.-]*")
                .isEqualTo(workload().id());
    }

    @Test
    void whoHoldsNothingPassesNothingOn() {
        assertThat(workload().heldBy(leaving().id())).isZero();
        workload().handOver(leaving(), leaving().id(), taking().id());
        assertThat(workload().heldBy(taking().id())).isZero();
    }

    @Test
    void allOfItPassesOnAtOnce() {
        give(3);
        assertThat(workload().heldBy(leaving().id())).isEqualTo(3);
        assertThat(workload().barredFrom(taking().id(), leaving().id())).isEmpty();
        workload().handOver(leaving(), leaving().id(), taking().id());
        assertThat(workload().heldBy(leaving().id())).isZero();
        assertThat(workload().heldBy(taking().id())).isEqualTo(3);
    }

    @Test
    void whatTheColleagueMayNotTakeIsNamedBeforeAndStaysWithNeither() {
        give(1);
        String title = giveBarred();
        assertThat(workload().barredFrom(taking().id(), leaving().id())).containsExactly(title);
        workload().handOver(leaving(), leaving().id(), taking().id());
        assertThat(workload().heldBy(leaving().id())).isZero();
        assertThat(workload().heldBy(taking().id())).isEqualTo(1);
    }

    @Test
    void itSaysWhoseWorkItIsAndRefusesEverybodyElse() {
        assertThat(workload().doers(leaving().id())).isEmpty();
        give(2);
        assertThat(workload().doers(leaving().id()))
                .extracting(Workload.Doer::role)
                .containsOnly(taking().role());
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> workload()
                        .handOver(leaving(), leaving().id(), stranger().id()))
                .matches(e -> e.is(AccountError.NOT_A_COLLEAGUE));
    }

    @Test
    void nobodyTakesAnothersWork() {
        give(2);
        UserId from = leaving().id();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> workload().handOver(taking(), from, taking().id()))
                .matches(e -> e.is(SharedError.NOT_FOUND));
        assertThat(workload().heldBy(from)).isEqualTo(2);
    }
}
