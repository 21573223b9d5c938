package org.zhuqi.measures.usecase;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.zhuqi.measures.Measure;
import org.zhuqi.measures.MeasuresError;
import org.zhuqi.shared.Actor;

/** All figures the product knows; refuses to start when two share an id. */
@Service
public class MeasureCatalogue {
    private final Map<String, Measure> byId = new TreeMap<>();

    public MeasureCatalogue(List<Measure> measures) {
        for (Measure measure : measures) {
            if (!measure.id().matches("[a-z][a-z-]*(\\.[a-z0-9-]+)+")) {
                throw new IllegalStateException("not an id of a measure: " + measure.id());
            }
            Measure other = byId.put(measure.id(), measure);
            if (other != null) {
                throw new IllegalStateException("two measures with id " + measure.id() + ": "
                        + measure.getClass().getName() + " and "
                        + other.getClass().getName());
            }
        }
    }

    /** What the actor may ask for: open figures and those they have the right to, by id. */
    public List<Measure> visibleTo(Actor actor) {
        return byId.values().stream()
                .filter(m -> m.open() || actor.has(m.right()))
                .sorted(Comparator.comparing(Measure::id))
                .toList();
    }

    Optional<Measure> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Measure get(String id) {
        return find(id).orElseThrow(MeasuresError.UNKNOWN_MEASURE::refused);
    }
}
