package org.zhuqi.subsidies.recoveries.usecase;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.rules.Fact;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactOffer;
import org.zhuqi.rules.FactSource;
import org.zhuqi.rules.FactSubject;
import org.zhuqi.rules.FactType;
import org.zhuqi.rules.FactValue;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.subsidies.recoveries.Recoveries;

/**
 * What this room knows of an enterprise: whether it is barred from subsidies after fraud, and whether money of a revoked award
 * is still to come back. Here nothing on record is a no.
 */
@Service
@RequiredArgsConstructor
class SubsidyFacts implements FactSource {
    /** A yes or no; conditions of calls speak of it. */
    static final FactKey BARRED = new FactKey("subsidies.barred");

    /** A yes or no: something ordered back is neither received nor written off. */
    static final FactKey OPEN_RECOVERY = new FactKey("subsidies.open-recovery");

    private static final String SOURCE = "奖补追回记录";

    private final Recoveries recoveries;

    @Override
    public String id() {
        return "subsidies";
    }

    @Override
    public boolean knows(FactKey key) {
        return key.equals(BARRED) || key.equals(OPEN_RECOVERY);
    }

    @Override
    public List<FactOffer> offered() {
        return List.of(
                new FactOffer(BARRED, FactType.YES_NO, null), new FactOffer(OPEN_RECOVERY, FactType.YES_NO, null));
    }

    @Override
    public Optional<Fact> find(FactKey key, FactSubject subject, LocalDate asOf) {
        return findEach(Set.of(key), List.of(subject), asOf).getOrDefault(subject, List.of()).stream()
                .findFirst();
    }

    @Override
    public Map<FactSubject, List<Fact>> findEach(
            Collection<FactKey> keys, Collection<FactSubject> subjects, LocalDate asOf) {
        List<EnterpriseId> enterprises =
                subjects.stream().map(FactSubject::enterprise).toList();
        Map<FactKey, Set<EnterpriseId>> yes = new HashMap<>();
        if (keys.contains(BARRED)) {
            yes.put(BARRED, recoveries.barred(enterprises, asOf).keySet());
        }
        if (keys.contains(OPEN_RECOVERY)) {
            yes.put(OPEN_RECOVERY, recoveries.open(enterprises, asOf));
        }
        if (yes.isEmpty()) {
            return Map.of();
        }
        Map<FactSubject, List<Fact>> answers = new HashMap<>();
        subjects.forEach(subject -> answers.put(
                subject,
                yes.entrySet().stream()
                        .map(entry -> new Fact(
                                entry.getKey(),
                                FactValue.of(entry.getValue().contains(subject.enterprise())),
                                SOURCE,
                                asOf))
                        .toList()));
        return answers;
    }
}
