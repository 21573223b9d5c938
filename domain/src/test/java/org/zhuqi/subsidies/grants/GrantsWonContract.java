package org.zhuqi.subsidies.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.ledger.FundingSource;

/** What every keeper of grants keeps to. */
public abstract class GrantsWonContract {
    private static final Instant AT = Instant.parse("2024-08-29T02:00:00Z");

    protected abstract GrantsWon grants();

    protected static Grant grant(LocalDate on) {
        return new Grant(
                new GrantId(UUID.randomUUID()),
                "吉财产业指〔2024〕" + UUID.randomUUID() + "号",
                FundingSource.PROVINCIAL,
                Money.ofWan(100),
                "智能化改造",
                on,
                Money.ZERO,
                Money.ZERO,
                ReviewFixture.prefectureOfficer().id(),
                "prefecture-officer-1",
                AT,
                0);
    }

    protected static Passing passing(Grant grant, Money amount, boolean toEnterprise) {
        return new Passing(
                grant.id(),
                toEnterprise ? ReviewFixture.ENTERPRISE : null,
                toEnterprise ? "示范企业001" : "延吉市",
                amount,
                LocalDate.of(2024, 9, 2),
                "延州财产〔2024〕12号",
                ReviewFixture.prefectureOfficer().id(),
                "prefecture-officer-1",
                AT);
    }

    @Test
    void whatIsPassedOnNeverExceedsWhatWasWon() {
        Grant grant = grant(LocalDate.of(2024, 8, 26));
        grants().add(grant);
        Passing direct = passing(grant, Money.ofWan(80), true);
        Grant once = grant.passOn(direct.amount(), true);
        grants().save(once, direct);
        Grant kept = grants().find(grant.id()).orElseThrow();
        assertThat(kept).isEqualTo(once.withVersion(1));
        assertThat(kept.left()).isEqualTo(Money.ofWan(20));
        refused(() -> kept.passOn(Money.ofWan("20.01"), false), SubsidiesError.GRANT_EXCEEDED);
        Passing other = passing(grant, Money.ofWan(20), false);
        grants().save(kept.passOn(other.amount(), false), other);
        assertThat(grants().passings(grant.id())).containsExactly(direct, other);
        refused(() -> grants().save(once, direct), SharedError.CHANGED_MEANWHILE);
    }

    @Test
    void aDocumentIsRecordedOnce() {
        Grant grant = grant(LocalDate.of(2024, 8, 26));
        grants().add(grant);
        refused(() -> grants().add(grant.withId(new GrantId(UUID.randomUUID()))), SubsidiesError.DOCUMENT_KNOWN);
    }

    private static void refused(ThrowingCallable call, ErrorKey key) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.errorKey()).isEqualTo(key));
    }
}
