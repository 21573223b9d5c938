package org.zhuqi.subsidies.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.RefusedException;

/** What every store of decisions keeps to. */
public abstract class DecisionsContract {
    protected abstract Decisions decisions();

    private final UUID programme = UUID.randomUUID();
    private final UUID application = UUID.randomUUID();

    @Test
    void aDecisionIsFoundWithItsSteps() {
        Decision decision = DecisionFixture.decision(application, programme, Money.ofYuan("400000.01"));
        decisions().add(decision);
        assertThat(decisions().find(decision.id())).contains(decision);
        assertThat(decisions().standing(decision.matter().application())).contains(decision);
        Decision rejected = DecisionFixture.decision(UUID.randomUUID(), programme, null);
        decisions().add(rejected);
        assertThat(decisions().find(rejected.id())).contains(rejected);
    }

    @Test
    void oneDecisionOnAnApplicationStands() {
        Decision decision = DecisionFixture.decision(application, programme, Money.ofWan(40));
        decisions().add(decision);
        Decision another = DecisionFixture.decision(application, programme, Money.ofWan(30));
        assertThatThrownBy(() -> decisions().add(another)).isInstanceOf(RefusedException.class);
        decisions().save(decision.withStanding(false));
        assertThatThrownBy(() -> decisions().save(decision.withStanding(false))).isInstanceOf(RefusedException.class);
        decisions().add(another);
        assertThat(decisions().standing(decision.matter().application())).contains(another);
    }

    @Test
    void theApprovedSumCountsWhatStandsAndNothingElse() {
        ProgrammeId id = new ProgrammeId(programme);
        assertThat(decisions().approved(id)).isEqualTo(Money.ZERO);
        decisions().add(DecisionFixture.decision(UUID.randomUUID(), programme, Money.ofYuan("400000.01")));
        decisions().add(DecisionFixture.decision(UUID.randomUUID(), programme, null));
        decisions().add(DecisionFixture.decision(UUID.randomUUID(), UUID.randomUUID(), Money.ofWan(9)));
        Decision overturned = DecisionFixture.decision(UUID.randomUUID(), programme, Money.ofWan(100));
        decisions().add(overturned);
        assertThat(decisions().approved(id)).isEqualTo(Money.ofYuan("1400000.01"));
        decisions().save(overturned.withStanding(false));
        assertThat(decisions().approved(id)).isEqualTo(Money.ofYuan("400000.01"));
    }
}
