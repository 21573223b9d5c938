package org.zhuqi.parks.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.measures.MeasuresError;
import org.zhuqi.measures.Parameter;
import org.zhuqi.parks.ParkId;
import org.zhuqi.parks.ParksRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.PageRequest;

/**
 * The parameter {@code park} of figures: one park by its id. Forms offer those whose pages everybody may read, since who asks is
 * not known where they are drawn.
 */
@Service
@RequiredArgsConstructor
public class ParkChoice {
    private static final String PARK = "park";
    private static final int OFFERED = 200;
    private final ParkQueries queries;
    private final Clock clock;

    public Parameter parameter() {
        return Parameter.optional(PARK).called(this::names);
    }

    private Map<String, LocalText> names() {
        Map<String, LocalText> names = new LinkedHashMap<>();
        queries.open(
                        Actor.system().scopeFor(ParksRight.OPEN),
                        ParkQueries.Filter.ALL,
                        LocalDate.now(clock),
                        PageRequest.first(OFFERED))
                .items()
                .forEach(park -> names.put(park.id().toString(), park.name()));
        return names;
    }

    /** The one asked for, null for all. */
    public @Nullable ParkId of(MeasureQuery query) {
        try {
            return query.parameter(PARK).map(String::strip).map(ParkId::of).orElse(null);
        } catch (IllegalArgumentException e) {
            throw MeasuresError.BAD_QUESTION.refused(List.of(FieldProblem.of(PARK, "parks.id-form")));
        }
    }
}
