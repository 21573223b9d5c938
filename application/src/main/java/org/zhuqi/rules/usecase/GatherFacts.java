package org.zhuqi.rules.usecase;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
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
import org.zhuqi.rules.FactOffer;
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
    private static final System.Logger LOG = System.getLogger(GatherFacts.class.getName());
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
        return gatherEach(keys, List.of(subject), asOf).getOrDefault(subject, Facts.NONE);
    }

    /**
     * The same about many: everybody who was asked about is in the answer. A source that fails is a source that has
     * nothing to say for now; what only it could have said is to be asked for later.
     */
    public Map<FactSubject, Facts> gatherEach(
            Collection<FactKey> keys, Collection<FactSubject> subjects, LocalDate asOf) {
        Map<FactSubject, Map<FactKey, Fact>> best = new HashMap<>();
        subjects.forEach(subject -> best.put(subject, new TreeMap<>()));
        Set<FactKey> notNow = new TreeSet<>();
        for (FactSource source : sources) {
            Set<FactKey> known = new TreeSet<>(keys);
            known.removeIf(key -> !source.knows(key));
            if (known.isEmpty()) {
                continue;
            }
            try {
                answers(source, known, subjects, asOf).forEach((subject, facts) -> {
                    Map<FactKey, Fact> ofSubject = best.get(subject);
                    if (ofSubject != null) {
                        facts.forEach(fact -> ofSubject.merge(fact.key(), fact, GatherFacts::laterOrFirst));
                    }
                });
            } catch (RuntimeException e) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "the fact source " + source.id() + " could not be asked for " + known,
                        e);
                notNow.addAll(known);
            }
        }
        Map<FactSubject, Facts> gathered = new HashMap<>();
        best.forEach((subject, facts) -> {
            Set<FactKey> later = new TreeSet<>(notNow);
            later.removeAll(facts.keySet());
            gathered.put(subject, new Facts(facts, later));
        });
        return gathered;
    }

    /** About one alone a source may have a shorter way than about many. */
    private static Map<FactSubject, List<Fact>> answers(
            FactSource source, Set<FactKey> keys, Collection<FactSubject> subjects, LocalDate asOf) {
        if (subjects.size() > 1) {
            return source.findEach(keys, subjects, asOf);
        }
        Map<FactSubject, List<Fact>> one = new HashMap<>();
        subjects.forEach(subject -> one.put(subject, source.findAll(keys, subject, asOf)));
        return one;
    }

    private static Fact laterOrFirst(Fact before, Fact next) {
        return next.asOf().isAfter(before.asOf()) ? next : before;
    }

    /** What the sources offer to those who write conditions, source by source. */
    public List<FactOffer> offered() {
        return sources.stream().flatMap(source -> source.offered().stream()).toList();
    }

    /** Keys of which no source has ever heard; a rule that asks for them can only be unknown. */
    public Set<FactKey> unknown(Collection<FactKey> keys) {
        Set<FactKey> unknown = new TreeSet<>(keys);
        unknown.removeIf(key -> sources.stream().anyMatch(source -> source.knows(key)));
        return unknown;
    }
}
