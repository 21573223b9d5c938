package org.zhuqi.rules.usecase;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.rules.Fact;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactSource;
import org.zhuqi.rules.FactSubject;
import org.zhuqi.rules.Facts;

/**
 * Asks every source for the facts a rule needs. Who may see them is decided by the use case that asks.
 *
 * <p>When several sources answer, the most recent as-of date counts; of equal dates the source whose id sorts first.
 */
@Service
@Transactional(readOnly = true)
public class GatherFacts {
    private final List<FactSource> sources;

    /** Refuses to start on two sources of one id. */
    public GatherFacts(List<FactSource> sources) {
        Set<String> ids = new HashSet<>();
        for (FactSource source : sources) {
            if (!ids.add(source.id())) {
                throw new IllegalStateException("two fact sources are called " + source.id());
            }
        }
        this.sources =
                sources.stream().sorted(Comparator.comparing(FactSource::id)).toList();
    }

    public Facts gather(Collection<FactKey> keys, FactSubject subject, LocalDate asOf) {
        Map<FactKey, Fact> best = new TreeMap<>();
        for (FactSource source : sources) {
            Set<FactKey> known = new TreeSet<>(keys);
            known.removeIf(key -> !source.knows(key));
            if (!known.isEmpty()) {
                source.findAll(known, subject, asOf)
                        .forEach(fact -> best.merge(fact.key(), fact, GatherFacts::laterOrFirst));
            }
        }
        return Facts.of(best.values());
    }

    private static Fact laterOrFirst(Fact before, Fact next) {
        return next.asOf().isAfter(before.asOf()) ? next : before;
    }

    /** Keys of which no source has ever heard; a rule that asks for them can only be unknown. */
    public Set<FactKey> unknown(Collection<FactKey> keys) {
        Set<FactKey> unknown = new TreeSet<>(keys);
        unknown.removeIf(key -> sources.stream().anyMatch(source -> source.knows(key)));
        return unknown;
    }
}
