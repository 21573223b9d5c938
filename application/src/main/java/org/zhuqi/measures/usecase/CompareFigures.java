package org.zhuqi.measures.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.measures.Measure;
import org.zhuqi.measures.MeasureFamily;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.measures.Parameter;
import org.zhuqi.measures.Span;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;

/**
 * Sets figures side by side: one row, or one for each unit or value of a parameter. Each figure is what {@link AskMeasure}
 * answers to the same question; what there is no measure for, what is none of the actor's, and what cannot be asked that
 * way is left out.
 */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class CompareFigures {
    private final MeasureCatalogue catalogue;
    private final Questions questions;

    /**
     * What is asked.
     *
     * @param measures ids, in the order wanted
     * @param asOf null for today
     * @param from first day, for those figures that count in a time; the others say what was at the end of {@code asOf}
     * @param reportingUnit id of a unit, null for all within reach
     * @param parameters a figure that does not know one of them is left out
     * @param dimension {@link MeasureFamily#UNIT} or the name of a parameter; null for one row
     * @param keys units or values; one row each, in this order
     */
    public record Command(
            List<String> measures,
            @Nullable LocalDate asOf,
            @Nullable LocalDate from,
            @Nullable String reportingUnit,
            Map<String, String> parameters,
            @Nullable String dimension,
            List<String> keys) {
        public Command {
            measures = List.copyOf(measures);
            parameters = Map.copyOf(parameters);
            keys = dimension == null ? List.of("") : List.copyOf(keys);
        }

        /** One row. */
        public static Command of(
                List<String> measures,
                @Nullable LocalDate asOf,
                @Nullable LocalDate from,
                @Nullable String reportingUnit,
                Map<String, String> parameters) {
            return new Command(measures, asOf, from, reportingUnit, parameters, null, List.of());
        }

        public Command by(String newDimension, List<String> newKeys) {
            return new Command(measures, asOf, from, reportingUnit, parameters, newDimension, newKeys);
        }
    }

    /**
     * A row.
     *
     * @param key unit or value of the parameter; empty when there is one row only
     * @param figures by the measure's id, in the order asked for
     */
    public record Row(String key, Map<String, Figure> figures) {
        public @Nullable Figure of(String measure) {
            return figures.get(measure);
        }
    }

    private record Asked(Measure measure, Map<String, Questions.Understood> byKey) {}

    /** Rows without a single figure are left out. */
    public List<Row> compare(Actor actor, Command command) {
        List<Asked> askable = command.measures().stream()
                .flatMap(id -> catalogue.find(id).stream())
                .map(measure -> new Asked(measure, understood(actor, measure, command)))
                .toList();
        Map<String, Map<String, MeasureValue>> values = values(askable, command.dimension());
        List<Row> rows = new ArrayList<>();
        for (String key : command.keys()) {
            Map<String, Figure> figures = new LinkedHashMap<>();
            for (Asked asked : askable) {
                Questions.Understood understood = asked.byKey().get(key);
                if (understood != null) {
                    MeasureValue value = Objects.requireNonNull(
                            values.get(asked.measure().id()).get(key), key);
                    figures.put(asked.measure().id(), Figure.of(actor, asked.measure(), understood, value));
                }
            }
            if (!figures.isEmpty()) {
                rows.add(new Row(key, figures));
            }
        }
        return rows;
    }

    private Map<String, Questions.Understood> understood(Actor actor, Measure measure, Command command) {
        Map<String, Questions.Understood> byKey = new LinkedHashMap<>();
        for (String key : command.keys()) {
            question(measure, command, key)
                    .flatMap(question -> understood(actor, measure, question))
                    .ifPresent(understood -> byKey.put(key, understood));
        }
        return byKey;
    }

    private Optional<Questions.Understood> understood(Actor actor, Measure measure, Question question) {
        try {
            return Optional.of(questions.value(actor, measure, question));
        } catch (RefusedException e) {
            if (e.is(SharedError.DENIED)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Optional<Question> question(Measure measure, Command command, String key) {
        List<String> known = measure.parameters().stream().map(Parameter::name).toList();
        Map<String, String> parameters = new HashMap<>(command.parameters());
        String unit = command.reportingUnit();
        String dimension = command.dimension();
        if (MeasureFamily.UNIT.equals(dimension)) {
            unit = key;
        } else if (dimension != null) {
            parameters.put(dimension, key);
        }
        if (command.from() != null && known.contains(Span.FROM)) {
            parameters.put(Span.FROM, command.from().toString());
        }
        boolean askable = known.containsAll(parameters.keySet())
                && measure.parameters().stream()
                        .allMatch(parameter -> !parameter.required() || parameters.containsKey(parameter.name()));
        return askable ? Optional.of(new Question(command.asOf(), unit, parameters)) : Optional.empty();
    }

    /** By the measure's id and the key: each family is read once, the others are asked one by one. */
    private static Map<String, Map<String, MeasureValue>> values(List<Asked> askable, @Nullable String dimension) {
        Map<String, Map<String, MeasureValue>> values = new HashMap<>();
        Map<MeasureFamily, List<Asked>> families = new LinkedHashMap<>();
        for (Asked asked : askable) {
            Map<String, MeasureValue> own = new HashMap<>();
            values.put(asked.measure().id(), own);
            Optional<MeasureFamily> family = asked.measure().family();
            if (family.isPresent()) {
                families.computeIfAbsent(family.get(), f -> new ArrayList<>()).add(asked);
            } else {
                asked.byKey()
                        .forEach((key, understood) ->
                                own.put(key, asked.measure().value(understood.query())));
            }
        }
        families.forEach((family, members) -> {
            Map<String, Questions.Understood> byKey = members.getFirst().byKey();
            if (byKey.isEmpty()) {
                return;
            }
            Map<String, Map<String, MeasureValue>> rows =
                    family.values(without(byKey.values(), dimension), dimension, byKey.keySet());
            rows.forEach((key, row) -> members.forEach(member -> Objects.requireNonNull(
                            values.get(member.measure().id()))
                    .put(key, Objects.requireNonNull(row.get(member.measure().id())))));
        });
        return values;
    }

    /** The question all rows have in common. */
    private static MeasureQuery without(Collection<Questions.Understood> rows, @Nullable String dimension) {
        MeasureQuery first = rows.iterator().next().query();
        return new MeasureQuery(
                first.scope(),
                first.asOf(),
                MeasureFamily.UNIT.equals(dimension) ? null : first.unit(),
                first.parameters().entrySet().stream()
                        .filter(parameter -> !parameter.getKey().equals(dimension))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
