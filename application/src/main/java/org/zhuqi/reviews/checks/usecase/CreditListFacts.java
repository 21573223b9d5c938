package org.zhuqi.reviews.checks.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.reviews.checks.CreditList;
import org.zhuqi.reviews.checks.CreditLists;
import org.zhuqi.reviews.checks.Listing;
import org.zhuqi.rules.Fact;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactOffer;
import org.zhuqi.rules.FactSource;
import org.zhuqi.rules.FactSubject;
import org.zhuqi.rules.FactType;
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
    public List<FactOffer> offered() {
        return Arrays.stream(CreditList.values())
                .map(list -> new FactOffer(list.fact(), FactType.YES_NO, null))
                .toList();
    }

    @Override
    public Optional<Fact> find(FactKey key, FactSubject subject, LocalDate asOf) {
        return findAll(List.of(key), subject, asOf).stream().findFirst();
    }

    /** However many lists: which were uploaded, who it is, and what stands about it. */
    @Override
    public List<Fact> findAll(Collection<FactKey> keys, FactSubject subject, LocalDate asOf) {
        List<CreditList> asked =
                keys.stream().flatMap(key -> CreditList.of(key).stream()).toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        Map<CreditList, Instant> uploaded = lists.uploaded();
        if (asked.stream().noneMatch(uploaded::containsKey)) {
            return List.of();
        }
        return enterprises
                .find(subject.enterprise())
                .map(Enterprise::creditCode)
                .map(code -> facts(asked, uploaded, lists.about(List.of(code)), asOf))
                .orElse(List.of());
    }

    private List<Fact> facts(
            List<CreditList> asked, Map<CreditList, Instant> uploaded, List<Listing> listings, LocalDate asOf) {
        List<Fact> facts = new ArrayList<>();
        for (CreditList list : asked) {
            Instant when = uploaded.get(list);
            if (when != null) {
                boolean stands = listings.stream().anyMatch(listing -> listing.list() == list && listing.holdsOn(asOf));
                facts.add(new Fact(
                        list.fact(), FactValue.of(stands), "信用名单", LocalDate.ofInstant(when, clock.getZone())));
            }
        }
        return facts;
    }
}
