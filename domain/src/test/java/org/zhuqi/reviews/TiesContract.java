package org.zhuqi.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.UserId;

/** What every store of ties keeps to. */
public abstract class TiesContract {
    protected abstract Ties ties();

    @Test
    void aTieBindsItsPersonToItsEnterpriseUntilItIsLifted() {
        UserId person = new UserId(UUID.randomUUID());
        UserId other = new UserId(UUID.randomUUID());
        EnterpriseId enterprise = new EnterpriseId(UUID.randomUUID());
        Tie tie = new Tie(person, "officer", enterprise, "配偶在该企业任职", ReviewFixture.START);
        ties().add(tie);
        assertThat(ties().binds(person, enterprise)).isTrue();
        assertThat(ties().binds(other, enterprise)).isFalse();
        assertThat(ties().of(person)).containsExactly(enterprise);
        assertThat(ties().find(person, enterprise)).contains(tie);
        ties().add(new Tie(person, "officer", enterprise, "又一个理由", ReviewFixture.START.plusSeconds(60)));
        assertThat(ties().find(person, enterprise)).contains(tie);
        ties().remove(person, enterprise);
        assertThat(ties().binds(person, enterprise)).isFalse();
    }
}
