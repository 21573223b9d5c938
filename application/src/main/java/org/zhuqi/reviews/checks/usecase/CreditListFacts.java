package org.zhuqi.reviews.checks.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.reviews.checks.CreditList;
import org.zhuqi.reviews.checks.CreditLists;
import org.zhuqi.rules.Fact;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactSource;
import org.zhuqi.rules.FactSubject;
import org.zhuqi.rules.FactValue;

/**
 * Answers from the uploaded credit lists: {@code credit.dishonest}, {@code credit.abnormal},
 * {@code credit.serious-violation}, {@code credit.tax-violation}, {@code credit.accident}. Of a list that was never uploaded
 * and of an enterprise without a credit code it has nothing to say.
 */
@Service
@RequiredArgsConstructor
class CreditListFacts implements FactSource {
    private final CreditLists lists;
    private final Enterprises enterprises;
    private final Clock clock;

    @Override
    public String id() {
        return "credit-lists";
    }

    @Override
    public boolean knows(FactKey key) {
        return CreditList.of(key).isPresent();
    }

    @Override
    public Optional<Fact> find(FactKey key, FactSubject subject, LocalDate asOf) {
        Optional<CreditList> list = CreditList.of(key);
        if (list.isEmpty()) {
            return Optional.empty();
        }
        Map<CreditList, Instant> uploaded = lists.uploaded();
        Instant when = uploaded.get(list.get());
        return when == null
                ? Optional.empty()
                : enterprises
                        .find(subject.enterprise())
                        .map(Enterprise::creditCode)
                        .map(code -> lists.about(List.of(code)).stream()
                                .anyMatch(listing -> listing.list() == list.get() && listing.holdsOn(asOf)))
                        .map(stands -> new Fact(
                                key, FactValue.of(stands), "信用名单", LocalDate.ofInstant(when, clock.getZone())));
    }
}
