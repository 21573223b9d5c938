package org.zhuqi.subsidies.recoveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.ledger.Posting;

/** What every keeper of recoveries keeps to. */
public abstract class RecoveriesContract {
    private static final Instant AT = Instant.parse("2024-08-29T02:00:00Z");

    protected final EnterpriseId enterprise = new EnterpriseId(UUID.randomUUID());

    protected abstract Recoveries recoveries();

    protected Recovery recovery(@Nullable LocalDate barredUntil) {
        return Recovery.builder()
                .id(new RecoveryId(UUID.randomUUID()))
                .programme(new ProgrammeId(UUID.randomUUID()))
                .programmeTitle(new LocalText("设备投资补助", "설비투자보조", null))
                .matter(new Posting.Matter(new ApplicationId(UUID.randomUUID()), enterprise, ReviewFixture.YANJI))
                .enterpriseName(LocalText.ofZh("示范企业001"))
                .reason("虚假发票")
                .document("延州工信追〔2024〕1号")
                .evidence("核查记录")
                .principal(Money.ofWan(10))
                .interest(Money.ofYuan("123.45"))
                .due(LocalDate.of(2024, 12, 31))
                .barredUntil(barredUntil)
                .received(Money.ZERO)
                .writtenOff(Money.ZERO)
                .by(ReviewFixture.prefectureOfficer().id())
                .byName("prefecture-officer-1")
                .at(AT)
                .build();
    }

    private static Receipt receipt(Recovery recovery, Recovery.Kind kind, Money amount) {
        return new Receipt(
                recovery.id(),
                kind,
                amount,
                LocalDate.of(2024, 9, 2),
                "缴款书0001",
                ReviewFixture.prefectureOfficer().id(),
                "prefecture-officer-1",
                AT);
    }

    @Test
    void aRecoveryIsKeptWithEveryStepOfItsSettling() {
        Recovery recovery = recovery(null);
        recoveries().add(recovery);
        assertThat(recoveries().find(recovery.id())).contains(recovery);
        Receipt first = receipt(recovery, Recovery.Kind.RECEIVED, Money.ofWan(4));
        Recovery part = recovery.settle(first.kind(), first.amount());
        recoveries().save(part, first);
        Receipt last = receipt(recovery, Recovery.Kind.WRITTEN_OFF, Money.ofYuan("60123.45"));
        recoveries().save(part.settle(last.kind(), last.amount()).withVersion(1), last);
        assertThat(recoveries().receipts(recovery.id())).containsExactly(first, last);
        Recovery settled =
                recoveries().findByApplication(recovery.matter().application()).orElseThrow();
        assertThat(settled.settled()).isTrue();
        assertThat(settled.received()).isEqualTo(Money.ofWan(4));
        refused(() -> recoveries().save(part, first), SharedError.CHANGED_MEANWHILE);
    }

    @Test
    void anAwardIsRevokedOnce() {
        Recovery recovery = recovery(null);
        recoveries().add(recovery);
        refused(
                () -> recoveries().add(recovery.withId(new RecoveryId(UUID.randomUUID()))),
                SubsidiesError.REVOKED_ALREADY);
    }

    @Test
    void aBarHoldsFromItsDayToItsLastDay() {
        recoveries().add(recovery(LocalDate.of(2027, 8, 29)));
        recoveries().add(recovery(null));
        assertThat(recoveries().barred(List.of(enterprise), LocalDate.of(2024, 8, 28)))
                .isEmpty();
        assertThat(recoveries().barred(List.of(enterprise), LocalDate.of(2024, 8, 29)))
                .containsEntry(enterprise, LocalDate.of(2027, 8, 29));
        assertThat(recoveries().barred(List.of(enterprise), LocalDate.of(2027, 8, 29)))
                .containsKey(enterprise);
        assertThat(recoveries().barred(List.of(enterprise), LocalDate.of(2027, 8, 30)))
                .isEmpty();
        assertThat(recoveries().barred(List.of(), LocalDate.of(2025, 1, 1))).isEmpty();
    }

    @Test
    void anOrderIsOpenUntilNothingOfItIsToCome() {
        Recovery recovery = recovery(null);
        recoveries().add(recovery);
        List<EnterpriseId> asked = List.of(enterprise);
        assertThat(recoveries().open(asked, LocalDate.of(2024, 8, 28))).isEmpty();
        assertThat(recoveries().open(asked, LocalDate.of(2024, 8, 29))).containsExactly(enterprise);
        Receipt whole = receipt(recovery, Recovery.Kind.RECEIVED, recovery.outstanding());
        recoveries().save(recovery.settle(whole.kind(), whole.amount()), whole);
        assertThat(recoveries().open(asked, LocalDate.of(2024, 8, 29))).isEmpty();
        assertThat(recoveries().open(List.of(), LocalDate.of(2024, 8, 29))).isEmpty();
    }

    private static void refused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable call, org.zhuqi.shared.ErrorKey key) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.errorKey()).isEqualTo(key));
    }
}
