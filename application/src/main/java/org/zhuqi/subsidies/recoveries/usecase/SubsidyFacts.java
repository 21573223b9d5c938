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
import org.zhuqi.rules.FactSource;
import org.zhuqi.rules.FactSubject;
import org.zhuqi.rules.FactValue;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.subsidies.recoveries.Recoveries;

/** What this room knows of an enterprise: whether it is barred from subsidies after fraud. Here nothing on record is a no. */
@Service
@RequiredArgsConstructor
class SubsidyFacts implements FactSource {
    /** A yes or no; conditions of calls speak of it. */
    static final FactKey BARRED = new FactKey("subsidies.barred");

    private static final String SOURCE = "奖补追回记录";

    private final Recoveries recoveries;

    @Override
    public String id() {
        return "subsidies";
    }

    @Override
    public boolean knows(FactKey key) {
        return key.equals(BARRED);
    }

    @Override
    public Optional<Fact> find(FactKey key, FactSubject subject, LocalDate asOf) {
        return findEach(Set.of(key), List.of(subject), asOf).getOrDefault(subject, List.of()).stream()
                .findFirst();
    }

    @Override
    public Map<FactSubject, List<Fact>> findEach(
            Collection<FactKey> keys, Collection<FactSubject> subjects, LocalDate asOf) {
        if (!keys.contains(BARRED)) {
            return Map.of();
        }
        Map<EnterpriseId, LocalDate> barred =
                recoveries.barred(subjects.stream().map(FactSubject::enterprise).toList(), asOf);
        Map<FactSubject, List<Fact>> answers = new HashMap<>();
        subjects.forEach(subject -> answers.put(
                subject,
                List.of(new Fact(BARRED, FactValue.of(barred.containsKey(subject.enterprise())), SOURCE, asOf))));
        return answers;
    }
}
