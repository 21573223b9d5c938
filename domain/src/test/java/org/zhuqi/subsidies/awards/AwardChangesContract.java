package org.zhuqi.subsidies.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesError;

/** What every keeper of changes of awards keeps to. */
public abstract class AwardChangesContract {
    protected final EnterpriseId enterprise = new EnterpriseId(UUID.randomUUID());
    protected final ApplicationId application = new ApplicationId(UUID.randomUUID());

    protected abstract AwardChanges changes();

    /** Filed, seen by the county and approved, with the version that came of it. */
    protected AwardChange approved() {
        AwardChange filed = AwardChangeFixture.filed(application, enterprise);
        changes().add(filed);
        AwardChange opined = filed.opine(AwardChangeFixture.opinion());
        changes().save(opined);
        AwardChange approved = opined.withVersion(1).decide(AwardChangeFixture.yes());
        changes().save(approved);
        changes()
                .add(AwardVersion.first(AwardChangeFixture.award(application, enterprise, Money.ofWan(40)))
                        .after(approved));
        return approved.withVersion(2);
    }

    @Test
    void aChangeIsKeptWithWhatEverybodySaidOfIt() {
        AwardChange approved = approved();
        assertThat(changes().find(approved.id())).contains(approved);
        refused(() -> changes().save(approved.withVersion(1)), SharedError.CHANGED_MEANWHILE);
    }

    @Test
    void oneRequestOfAnAwardIsOpenAtATime() {
        AwardChange first = AwardChangeFixture.filed(application, enterprise);
        changes().add(first);
        refused(() -> changes().add(AwardChangeFixture.filed(application, enterprise)), SubsidiesError.CHANGE_OPEN);
        assertThat(changes().openOf(application)).contains(first);
        changes().save(first.withdraw());
        assertThat(changes().openOf(application)).isEmpty();
        changes().add(AwardChangeFixture.filed(application, enterprise));
    }

    @Test
    void versionsAreKeptInTheirOrderAndNumbersOnce() {
        AwardChange approved = approved();
        AwardVersion second = changes().versions(application).getLast();
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.change()).isEqualTo(approved.id());
        assertThat(second.terms().amount()).isEqualTo(Money.ofWan(30));
        assertThat(second.changed())
                .containsExactlyInAnyOrder(AwardTerms.Part.AMOUNT, AwardTerms.Part.CONTENT, AwardTerms.Part.ENDS);
        refused(() -> changes().add(second), SharedError.CHANGED_MEANWHILE);
        assertThat(changes().versions(new ApplicationId(UUID.randomUUID()))).isEmpty();
    }

    private static void refused(ThrowingCallable call, ErrorKey key) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.errorKey()).isEqualTo(key));
    }
}
