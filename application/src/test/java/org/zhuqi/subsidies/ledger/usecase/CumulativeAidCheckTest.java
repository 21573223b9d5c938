package org.zhuqi.subsidies.ledger.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuqi.applications.ApplicationFixture;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.InMemorySubmissions;
import org.zhuqi.programmes.ProgrammeFixture;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.checks.Check;
import org.zhuqi.reviews.checks.CheckContract;
import org.zhuqi.reviews.checks.Finding;
import org.zhuqi.reviews.checks.Finding.Outcome;
import org.zhuqi.shared.Money;
import org.zhuqi.subsidies.ledger.AidCeiling;
import org.zhuqi.subsidies.ledger.Cause;
import org.zhuqi.subsidies.ledger.Entry;
import org.zhuqi.subsidies.ledger.FundingSource;
import org.zhuqi.subsidies.ledger.InMemoryLedger;
import org.zhuqi.subsidies.ledger.Posting;
import org.zhuqi.subsidies.ledger.PostingId;

/** Two applications of one enterprise: 60万 awarded on the first two years ago, 40万 and half a yuan asked with the second. */
class CumulativeAidCheckTest extends CheckContract {
    private static final LocalDate DAY = LocalDate.of(2024, 8, 29);
    private static final Instant AWARDED_ON = Instant.parse("2022-08-30T02:00:00Z");

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final InMemorySubmissions submissions = new InMemorySubmissions();
    private final ProgrammeId call = ProgrammeFixture.programme().id();
    private final ApplicationId before = new ApplicationId(new UUID(0x6000, 1));
    private final ApplicationId now = new ApplicationId(new UUID(0x6000, 2));

    @BeforeEach
    void awarded() {
        submissions.add(ApplicationFixture.submission(now, 1, null));
        post(
                Cause.APPROPRIATE,
                null,
                ledger.open(call, null).fund(Cause.APPROPRIATE, FundingSource.PREFECTURE, Money.ofWan(100)));
        for (Cause cause : List.of(Cause.RESERVE, Cause.AWARD)) {
            post(cause, before, ledger.open(call, null).move(cause, before, Money.ofWan(60)));
        }
    }

    private void post(Cause cause, @Nullable ApplicationId application, List<Entry> entries) {
        ledger.post(new Posting(
                new PostingId(UUID.randomUUID()),
                call,
                application == null
                        ? null
                        : new Posting.Matter(application, ReviewFixture.ENTERPRISE, ReviewFixture.YANJI),
                cause,
                "延州财产〔2022〕1号",
                entries,
                ReviewFixture.prefectureOfficer().id(),
                "prefecture-officer-1",
                AWARDED_ON));
    }

    private Check check(int years, @Nullable Money ceiling) {
        return new CumulativeAidCheck(
                ledger,
                submissions,
                new AidCeiling(years, ceiling),
                Clock.fixed(Instant.parse("2024-08-29T01:00:00Z"), ReviewFixture.ZONE));
    }

    @Override
    protected Check check() {
        return check(2, Money.ofWan(100));
    }

    @Override
    protected SubjectRef hit() {
        return ReviewFixture.subject(now.value());
    }

    @Override
    protected LocalDate asOf() {
        return DAY;
    }

    @Test
    void halfAYuanAboveTheCeilingIsAboveAndExactlyTheCeilingIsNot() {
        Finding above = check(2, Money.ofWan(100)).look(hit(), DAY);
        assertThat(above.outcome()).isEqualTo(Outcome.HIT);
        assertThat(above.reasons())
                .containsExactly(Finding.Reason.of("subsidies.cumulative-aid.above", "2", "1000000.5", "1000000"));
        assertThat(check(2, Money.ofYuan("1000000.5")).look(hit(), DAY).outcome())
                .isEqualTo(Outcome.CLEAR);
    }

    @Test
    void awardsCountFromTheirOwnDayForWholeYears() {
        // Awarded on the 30th of August 2022: two years later to the day it counts no longer.
        assertThat(check(2, Money.ofWan(100))
                        .look(hit(), LocalDate.of(2024, 8, 29))
                        .outcome())
                .isEqualTo(Outcome.HIT);
        assertThat(check(2, Money.ofWan(100))
                        .look(hit(), LocalDate.of(2024, 8, 30))
                        .outcome())
                .isEqualTo(Outcome.CLEAR);
    }

    @Test
    void whatNobodyKnowsIsNeverClear() {
        SubjectRef unknown = ReviewFixture.subject(new UUID(0x6000, 3));
        assertThat(check(2, Money.ofWan(100)).look(unknown, DAY).outcome()).isEqualTo(Outcome.UNKNOWN);
        // Above already, whatever is asked now.
        assertThat(check(2, Money.ofWan(50)).look(unknown, DAY).outcome()).isEqualTo(Outcome.HIT);
    }

    @Test
    void itsOwnAwardIsNoEarlierOneAndWithoutACeilingNothingIsAbove() {
        assertThat(check(2, Money.ofWan(60))
                        .look(ReviewFixture.subject(before.value()), DAY)
                        .outcome())
                .isEqualTo(Outcome.UNKNOWN);
        Finding unlimited = check(3, null).look(hit(), DAY);
        assertThat(unlimited.outcome()).isEqualTo(Outcome.CLEAR);
        assertThat(unlimited.reasons())
                .containsExactly(Finding.Reason.of("subsidies.cumulative-aid.unlimited", "3", "600000"));
    }
}
