package org.zhuqi.subsidies.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesError;

/** What every keeper of claims keeps to. */
public abstract class ClaimsContract {
    /** So that no invoice is known from another test. */
    private final String series = UUID.randomUUID().toString();

    protected final ApplicationId application = new ApplicationId(UUID.randomUUID());
    protected final EnterpriseId enterprise = new EnterpriseId(UUID.randomUUID());

    protected abstract Claims claims();

    protected Claim filed(String invoice) {
        Claim draft = ClaimFixture.draft(new ApplicationId(UUID.randomUUID()), enterprise);
        claims().add(draft);
        claims().save(draft.with(ClaimFixture.line(series + invoice, "10")).file(ClaimFixture.AT));
        return claims().find(draft.id()).orElseThrow();
    }

    @Test
    void aClaimIsKeptWithItsLinesAndWhatWasRuled() {
        Claim draft = ClaimFixture.draft(application, enterprise);
        claims().add(draft);
        assertThat(claims().find(draft.id())).contains(draft);
        refused(() -> claims().add(ClaimFixture.draft(application, enterprise)), SharedError.CHANGED_MEANWHILE);
        Claim filed = draft.with(ClaimFixture.line(series + "1", "10"))
                .with(ClaimFixture.line(series + "2", "5"))
                .file(ClaimFixture.AT);
        claims().save(filed);
        refused(() -> claims().save(filed), SharedError.CHANGED_MEANWHILE);
        Claim ruled = filed.withVersion(1)
                .rule(
                        Map.of(
                                1, new ClaimLine.Outcome(Money.ofWan(10), null),
                                2, new ClaimLine.Outcome(Money.ofWan(3), "发票含运费")),
                        new Claim.Ruling(
                                ReviewFixture.prefectureOfficer().id(), "prefecture-officer-1", ClaimFixture.AT));
        claims().save(ruled);
        assertThat(claims().of(application)).containsExactly(ruled.withVersion(2));
        assertThat(ruled.accepted()).isEqualTo(Money.ofWan(13));
    }

    @Test
    void anInvoiceStandsOnOneClaimThatWasFiled() {
        Claim first = filed("1");
        Claim second = ClaimFixture.draft(application, enterprise);
        claims().add(second);
        Claim same = second.with(ClaimFixture.line(series + "1", "10"));
        claims().save(same);
        assertThat(claims().taken(same.file(ClaimFixture.AT).keys(), second.id()))
                .isEqualTo(first.keys());
        assertThat(claims().taken(first.keys(), first.id())).isEmpty();
        assertThat(claims().taken(Set.of(), first.id())).isEmpty();
        refused(() -> claims().save(same.withVersion(1).file(ClaimFixture.AT)), SubsidiesError.INVOICE_CLAIMED);
        claims().save(first.withdraw());
        assertThat(claims().taken(first.keys(), second.id())).isEmpty();
    }

    @Test
    void whatWasCutToNothingIsFreeForAnother() {
        Claim first = filed("1");
        claims().save(first.rule(
                Map.of(1, new ClaimLine.Outcome(Money.ZERO, "与项目无关")),
                new Claim.Ruling(ReviewFixture.prefectureOfficer().id(), "officer", ClaimFixture.AT)));
        assertThat(claims().taken(first.keys(), new ClaimId(UUID.randomUUID()))).isEmpty();
        assertThat(filed("1").state()).isEqualTo(Claim.State.FILED);
    }

    protected static void refused(ThrowingCallable call, ErrorKey key) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.errorKey()).isEqualTo(key));
    }
}
