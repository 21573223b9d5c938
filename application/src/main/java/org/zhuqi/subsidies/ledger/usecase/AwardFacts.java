package org.zhuqi.subsidies.ledger.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.rules.Fact;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactOffer;
import org.zhuqi.rules.FactSource;
import org.zhuqi.rules.FactSubject;
import org.zhuqi.rules.FactType;
import org.zhuqi.rules.FactValue;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Money;
import org.zhuqi.subsidies.ledger.Ledger;

/**
 * What an enterprise was awarded in a call, {@code subsidies.awarded.} and the call's code in small letters: what a higher title
 * pays is the difference to it (facts F3). Nothing in the ledger is nothing awarded, not an unknown.
 */
@Service
@RequiredArgsConstructor
class AwardFacts implements FactSource {
    private static final String PREFIX = "subsidies.awarded.";
    private static final String SOURCE = "奖补资金台账";

    private final Ledger ledger;
    private final Programmes programmes;
    private final Clock clock;

    @Override
    public String id() {
        return "awards";
    }

    @Override
    public boolean knows(FactKey key) {
        return key.value().startsWith(PREFIX)
                && key.value().length() > PREFIX.length()
                && key.period().isEmpty();
    }

    /** Of the calls that are published now; one of an earlier year is asked for by its key. */
    @Override
    public List<FactOffer> offered() {
        return programmes.published().stream()
                .flatMap(call -> key(call).stream())
                .map(key -> new FactOffer(key, FactType.MONEY, null))
                .toList();
    }

    private static Optional<FactKey> key(Programme call) {
        return FactKey.ifOne(PREFIX + call.code().toLowerCase(Locale.ROOT));
    }

    @Override
    public Optional<Fact> find(FactKey key, FactSubject subject, LocalDate asOf) {
        return findEach(Set.of(key), List.of(subject), asOf).getOrDefault(subject, List.of()).stream()
                .findFirst();
    }

    @Override
    public List<Fact> findAll(Collection<FactKey> keys, FactSubject subject, LocalDate asOf) {
        return findEach(keys, List.of(subject), asOf).getOrDefault(subject, List.of());
    }

    @Override
    public Map<FactSubject, List<Fact>> findEach(
            Collection<FactKey> keys, Collection<FactSubject> subjects, LocalDate asOf) {
        List<FactKey> known = keys.stream().filter(this::knows).toList();
        List<EnterpriseId> enterprises =
                subjects.stream().map(FactSubject::enterprise).distinct().toList();
        Instant until = asOf.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        Map<FactKey, Map<EnterpriseId, Money>> awarded = new HashMap<>();
        for (FactKey key : known) {
            awarded.put(
                    key,
                    call(key)
                            .map(call -> ledger.awardedTo(enterprises, call.id(), until))
                            .orElse(Map.of()));
        }
        Map<FactSubject, List<Fact>> answers = new HashMap<>();
        if (!known.isEmpty()) {
            subjects.forEach(subject -> answers.put(
                    subject,
                    known.stream()
                            .map(key -> new Fact(
                                    key,
                                    FactValue.of(awarded.get(key)
                                            .getOrDefault(subject.enterprise(), Money.ZERO)
                                            .yuan()),
                                    SOURCE,
                                    asOf))
                            .toList()));
        }
        return answers;
    }

    private Optional<Programme> call(FactKey key) {
        return programmes.findByCode(key.value().substring(PREFIX.length()).toUpperCase(Locale.ROOT));
    }
}
