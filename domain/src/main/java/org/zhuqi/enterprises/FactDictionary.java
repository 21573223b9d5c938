package org.zhuqi.enterprises;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.Period;

/** Which facts and sources there are, and which source prevails: data. */
public final class FactDictionary {
    private final List<FactDefinition> definitions;
    private final Map<String, FactDefinition> byCode;
    private final Map<String, FactOrigin> origins;

    public FactDictionary(List<FactDefinition> definitions, List<FactOrigin> origins) {
        this.definitions = List.copyOf(definitions);
        this.byCode = definitions.stream()
                .collect(Collectors.toMap(definition -> definition.code().value(), Function.identity()));
        this.origins = origins.stream().collect(Collectors.toMap(FactOrigin::id, Function.identity()));
    }

    /** All kinds, in the order of the data. */
    public List<FactDefinition> definitions() {
        return definitions;
    }

    public Optional<FactDefinition> definition(FactCode code) {
        return definition(code.value());
    }

    /** The kind of that code as somebody wrote it. */
    public Optional<FactDefinition> definition(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The facts that the size standard takes its indicators from. */
    public Map<FactCode, SizeStandard.Indicator> sizeFigures() {
        Map<FactCode, SizeStandard.Indicator> figures = new HashMap<>();
        for (FactDefinition definition : definitions) {
            if (definition.indicator() != null) {
                figures.put(definition.code(), definition.indicator());
            }
        }
        return figures;
    }

    /** All sources, the most believed first. */
    public List<FactOrigin> origins() {
        return origins.values().stream()
                .sorted(Comparator.comparingInt(FactOrigin::rank).thenComparing(FactOrigin::id))
                .toList();
    }

    public Optional<FactOrigin> origin(String id) {
        return Optional.ofNullable(origins.get(id));
    }

    /**
     * The statement that holds among several about one thing: the source of the best rank, of its statements the one
     * with the latest as-of date, of those the one recorded last. A source that is not in the table comes last.
     */
    public Optional<EnterpriseFact> prevailing(Collection<EnterpriseFact> statements) {
        return statements.stream().max(belief);
    }

    /** What held on that day for the period, as far as it was known then.. */
    public Optional<EnterpriseFact> prevailing(
            Collection<EnterpriseFact> statements, @Nullable Period period, LocalDate knownOn) {
        return prevailing(statements.stream()
                .filter(fact -> Objects.equals(fact.period(), period))
                .filter(fact -> !fact.asOf().isAfter(knownOn))
                .toList());
    }

    /** For each year the statement that holds, by what was known on that day. */
    public TreeMap<Integer, EnterpriseFact> byYear(Collection<EnterpriseFact> statements, LocalDate knownOn) {
        TreeMap<Integer, EnterpriseFact> years = new TreeMap<>();
        for (EnterpriseFact fact : statements) {
            if (fact.period() != null && fact.period().isYear() && !fact.asOf().isAfter(knownOn)) {
                years.merge(fact.period().year(), fact, (a, b) -> belief.compare(a, b) >= 0 ? a : b);
            }
        }
        return years;
    }

    private final Comparator<EnterpriseFact> belief = Comparator.<EnterpriseFact>comparingInt(fact -> -rank(fact))
            .thenComparing(EnterpriseFact::asOf)
            .thenComparing(EnterpriseFact::recordedAt)
            .thenComparing(EnterpriseFact::id);

    private int rank(EnterpriseFact fact) {
        FactOrigin origin = origins.get(fact.source());
        return origin == null ? Integer.MAX_VALUE : origin.rank();
    }
}
