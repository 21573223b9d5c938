package org.zhuqi.reviews.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.SubjectRef;

/** What every store of funding keys keeps to. */
public abstract class FundingKeysContract {
    protected abstract FundingKeys keys();

    @Test
    void whoAsksForTheSameIsFoundHoweverItIsWritten() {
        SubjectRef first = ReviewFixture.subject(UUID.randomUUID());
        SubjectRef second = ReviewFixture.subject(UUID.randomUUID());
        String number = UUID.randomUUID().toString();
        FundingKey key = new FundingKey(FundingKey.Kind.INVOICE, number + ":3200000");
        keys().keep(first, Set.of(key, new FundingKey(FundingKey.Kind.CONTRACT, "HT-1-" + number)));
        FundingKey same = new FundingKey(FundingKey.Kind.INVOICE, " " + number.toUpperCase() + "：3200000 ");
        assertThat(same).isEqualTo(key);
        keys().keep(second, Set.of(same));
        assertThat(keys().others(second, Set.of(same), 10)).containsExactly(new FundingKeys.Other(key, first.titles()));
        // The same text names something else where it is of another kind.
        assertThat(keys().others(second, Set.of(new FundingKey(FundingKey.Kind.LOAN_CONTRACT, "HT-1-" + number)), 10))
                .isEmpty();
        keys().keep(first, Set.of());
        assertThat(keys().others(second, Set.of(same), 10)).isEmpty();
    }

    @Test
    void whatAMatterAskedForLastIsKeptUnderTheTitleItHasThen() {
        SubjectRef subject = ReviewFixture.subject(UUID.randomUUID());
        FundingKey one = new FundingKey(FundingKey.Kind.CONTRACT, "HT-2-" + UUID.randomUUID());
        FundingKey other = new FundingKey(FundingKey.Kind.CONTRACT, "HT-3-" + UUID.randomUUID());
        assertThat(keys().of(subject)).isEmpty();
        keys().keep(subject, Set.of(one));
        keys().keep(subject, Set.of(one, other));
        assertThat(keys().of(subject)).containsExactlyInAnyOrder(one, other);
        keys().keep(subject, Set.of(other));
        assertThat(keys().of(subject)).containsExactly(other);
    }
}
