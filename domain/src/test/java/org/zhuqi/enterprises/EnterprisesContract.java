package org.zhuqi.enterprises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;

/** What every place that keeps enterprises' records must do. */
public abstract class EnterprisesContract {
    protected abstract Enterprises enterprises();

    private final Enterprise first = EnterpriseFixture.enterprise(1);

    private final Enterprise second = EnterpriseFixture.enterprise(2);

    @Test
    void aRecordComesBackAsItWasAdded() {
        Enterprise rich = first.withNames(new EnterpriseNames("延边龙康食品有限公司", null, List.of("龙康（延边）厂", "老厂")))
                .withContacts(List.of(
                        new Contact("金某", null, "13800001234", null), new Contact("朴某", "会计", "0433-1", "p@x.cn")))
                .withShareholders(
                        List.of(new Shareholder("甲公司", new BigDecimal("60.5")), new Shareholder("乙公司", null)));
        enterprises().add(rich);
        assertThat(enterprises().find(rich.id())).contains(rich);
        assertThat(enterprises().findForChange(rich.id())).contains(rich);
        assertThat(enterprises().findByCode(new CreditCode("91222426MA0TE0085N")))
                .isEmpty();
        assertThat(enterprises().findByCode(java.util.Objects.requireNonNull(rich.creditCode())))
                .contains(rich);
    }

    @Test
    void whatIsNotKnownStaysUnknown() {
        Enterprise bare = first.withDemonstration(true)
                .withCreditCode(null)
                .withCounty(null)
                .withIndustry(null)
                .withContacts(List.of());
        enterprises().add(bare);
        assertThat(enterprises().find(bare.id())).contains(bare);
    }

    @Test
    void aWalkInPortionsMeetsEveryRecordOnceInTheOrderOfIds() {
        Enterprise third = EnterpriseFixture.enterprise(3);
        enterprises().addAll(List.of(third, first, second));
        assertThat(enterprises().count()).isEqualTo(3);
        List<Enterprise> portion = enterprises().after(null, 2);
        assertThat(portion).containsExactly(first, second);
        assertThat(enterprises().after(portion.getLast().id(), 2)).containsExactly(third);
        assertThat(enterprises().after(third.id(), 2)).isEmpty();
        assertThat(enterprises().findAll(List.of(second.id(), first.id(), new EnterpriseId(new java.util.UUID(9, 9)))))
                .containsExactlyInAnyOrder(first, second);
    }

    @Test
    void twoRecordsCannotHaveOneCode() {
        enterprises().add(first);
        refused(() -> enterprises().add(second.withCreditCode(first.creditCode())), EnterpriseError.CODE_TAKEN);
    }

    @Test
    void twoDemonstrationRecordsMayBothLackACode() {
        enterprises()
                .addAll(List.of(
                        first.withDemonstration(true).withCreditCode(null),
                        second.withDemonstration(true).withCreditCode(null)));
        assertThat(enterprises().find(second.id())).isPresent();
    }

    @Test
    void aSaveCountsTheVersionUp() {
        enterprises().add(first);
        enterprises().save(first.withNames(EnterpriseNames.of("新名")));
        assertThat(enterprises().find(first.id()))
                .contains(first.withNames(EnterpriseNames.of("新名")).withVersion(1));
    }

    @Test
    void aSaveOfAnOutdatedRecordIsRefused() {
        enterprises().add(first);
        enterprises().save(first.withNames(EnterpriseNames.of("新名")));
        refused(() -> enterprises().save(first.withNames(EnterpriseNames.of("别名"))), SharedError.CHANGED_MEANWHILE);
    }

    private static void refused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable action, org.zhuqi.shared.ErrorKey key) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.errorKey()).isEqualTo(key));
    }
}
