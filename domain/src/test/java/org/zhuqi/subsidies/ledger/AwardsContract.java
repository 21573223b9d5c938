package org.zhuqi.subsidies.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.reviews.notices.NoticeId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.decisions.Decision;

/** What every ledger keeps to. */
public abstract class AwardsContract {
    protected abstract Awards awards();

    /** A decision that is on record, of an application never seen before. */
    protected abstract Decision decided(Money amount);

    /** A notice that is on record. */
    protected abstract NoticeId published();

    protected Award award(Decision decision) {
        return new Award(
                new AwardId(UUID.randomUUID()),
                decision.id(),
                decision.matter().application(),
                decision.matter().programme(),
                decision.matter().enterprise(),
                decision.matter().unit(),
                decision.matter().programmeTitle(),
                decision.matter().enterpriseName(),
                decision.amount(),
                published(),
                decision.by(),
                decision.byName(),
                decision.at().plusSeconds(3600));
    }

    @Test
    void anAwardIsKeptToTheCent() {
        Award award = award(decided(Money.ofYuan("123456.78")));
        awards().add(award);
        assertThat(awards().findByApplication(award.application())).contains(award);
        assertThat(awards().of(award.programme())).containsExactly(award);
        assertThat(awards().findByApplication(new ApplicationId(UUID.randomUUID())))
                .isEmpty();
    }

    @Test
    void anApplicationIsAwardedOnce() {
        Decision decision = decided(Money.ofWan(40));
        awards().add(award(decision));
        assertThatThrownBy(() -> awards().add(award(decision)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.is(SubsidiesError.AWARDED_ALREADY)).isTrue());
    }
}
