package org.zhuqi.enterprises.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.enterprises.EnterpriseFact;
import org.zhuqi.enterprises.FactCode;
import org.zhuqi.enterprises.FactDictionary;
import org.zhuqi.shared.Period;

/** Orders statements for reading: what holds first, the others about the same thing behind it. */
@Component
@RequiredArgsConstructor
class FactGroups {
    private final FactDictionary dictionary;

    /**
     * All that was stated about one thing.
     *
     * @param holds the statement that prevails
     * @param others the rest, newest first
     */
    record Group(EnterpriseFact holds, List<EnterpriseFact> others) {}

    /** In the order of the dictionary, the latest period first. */
    List<Group> of(List<EnterpriseFact> newestFirst) {
        record Thing(FactCode code, @Nullable Period period) {}
        Map<Thing, List<EnterpriseFact>> byThing = new LinkedHashMap<>();
        for (EnterpriseFact fact : newestFirst) {
            byThing.computeIfAbsent(new Thing(fact.code(), fact.period()), thing -> new ArrayList<>())
                    .add(fact);
        }
        List<FactCode> order = dictionary.definitions().stream()
                .map(definition -> definition.code())
                .toList();
        return byThing.values().stream()
                .map(this::group)
                .sorted(Comparator.<Group>comparingInt(
                                group -> order.indexOf(group.holds().code()))
                        .thenComparing(
                                group -> group.holds().period(),
                                Comparator.nullsFirst(
                                        Comparator.<Period>naturalOrder().reversed())))
                .toList();
    }

    private Group group(List<EnterpriseFact> statements) {
        EnterpriseFact holds = dictionary.prevailing(statements).orElseThrow();
        return new Group(
                holds,
                statements.stream()
                        .filter(fact -> !fact.id().equals(holds.id()))
                        .toList());
    }
}
