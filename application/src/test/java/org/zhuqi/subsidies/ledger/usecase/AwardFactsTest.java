package org.zhuqi.subsidies.ledger.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.forms.Answers;
import org.zhuqi.programmes.InMemoryProgrammes;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeFixture;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.rules.Amount;
import org.zhuqi.rules.AmountResult;
import org.zhuqi.rules.Fact;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactSubject;
import org.zhuqi.rules.FactValue;
import org.zhuqi.rules.Facts;
import org.zhuqi.shared.Money;
import org.zhuqi.subsidies.ledger.Cause;
import org.zhuqi.subsidies.ledger.Entry;
import org.zhuqi.subsidies.ledger.FundingSource;
import org.zhuqi.subsidies.ledger.InMemoryLedger;
import org.zhuqi.subsidies.ledger.Posting;
import org.zhuqi.subsidies.ledger.PostingId;

class AwardFactsTest {
    private static final FactKey KEY = new FactKey("subsidies.awarded.ttl");
    private static final FactSubject SUBJECT = new FactSubject(ReviewFixture.ENTERPRISE);
    private static final LocalDate DAY = LocalDate.of(2024, 8, 29);
    private static final Instant AT = Instant.parse("2024-08-29T15:59:00Z");

    private final InMemoryLedger ledger = new InMemoryLedger();
    private final InMemoryProgrammes programmes = new InMemoryProgrammes();
    private final AwardFacts facts = new AwardFacts(ledger, programmes, Clock.fixed(AT, ReviewFixture.ZONE));
    private final Programme call = ProgrammeFixture.programme(2, "TTL");

    private void awarded(Money amount) {
        programmes.add(call);
        ApplicationId application = new ApplicationId(UUID.randomUUID());
        post(
                Cause.APPROPRIATE,
                null,
                ledger.open(call.id(), null).fund(Cause.APPROPRIATE, FundingSource.PREFECTURE, Money.ofWan(100)));
        post(Cause.RESERVE, application, ledger.open(call.id(), null).move(Cause.RESERVE, application, amount));
        post(Cause.AWARD, application, ledger.open(call.id(), null).move(Cause.AWARD, application, amount));
    }

    private void post(Cause cause, @Nullable ApplicationId application, List<Entry> entries) {
        ledger.post(new Posting(
                new PostingId(UUID.randomUUID()),
                call.id(),
                application == null
                        ? null
                        : new Posting.Matter(application, ReviewFixture.ENTERPRISE, ReviewFixture.YANJI),
                cause,
                "延州财产〔2024〕1号",
                entries,
                ReviewFixture.prefectureOfficer().id(),
                "prefecture-officer-1",
                AT));
    }

    private FactValue value(LocalDate asOf) {
        return facts.find(KEY, SUBJECT, asOf).orElseThrow().value();
    }

    @Test
    void nothing_awarded_is_nothing_and_not_an_unknown() {
        assertThat(value(DAY)).isEqualTo(FactValue.of(Money.ZERO.yuan()));
    }

    @Test
    void an_award_counts_from_its_own_day_on_as_the_place_tells_days() {
        awarded(Money.ofWan(10));
        assertThat(value(DAY)).isEqualTo(FactValue.of(Money.ofWan(10).yuan()));
        assertThat(value(DAY.minusDays(1))).isEqualTo(FactValue.of(Money.ZERO.yuan()));
    }

    /** Facts §7.5, F3: 10 were paid for the provincial title, the national one is worth 30. */
    @Test
    void a_higher_title_pays_the_difference_to_what_was_awarded() {
        awarded(Money.ofWan(10));
        Fact before = facts.find(KEY, SUBJECT, DAY).orElseThrow();
        AmountResult result = new Amount.Minus(new Amount.Fixed(Money.ofWan(30).yuan()), new Amount.FactNumber(KEY))
                .evaluate(Answers.none(), Facts.of(List.of(before)));
        assertThat(result)
                .isInstanceOfSatisfying(
                        AmountResult.Known.class,
                        known -> assertThat(known.amount()).isEqualTo(Money.ofWan(20)));
    }

    @Test
    void only_codes_of_calls_are_known() {
        assertThat(facts.knows(KEY)).isTrue();
        assertThat(facts.knows(new FactKey("subsidies.awarded.ttl@year-1"))).isFalse();
        assertThat(facts.knows(new FactKey("subsidies.barred"))).isFalse();
        assertThat(facts.findEach(Set.of(new FactKey("subsidies.barred")), List.of(SUBJECT), DAY))
                .isEmpty();
    }
}
