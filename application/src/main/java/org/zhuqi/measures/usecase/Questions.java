package org.zhuqi.measures.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.accounts.ReportingUnits;
import org.zhuqi.measures.Measure;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.measures.MeasuresError;
import org.zhuqi.measures.Parameter;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Place;
import org.zhuqi.shared.Reach;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.SharedError;

/** Decides who may ask what, and makes the query of a question. */
@Service
@RequiredArgsConstructor
class Questions {
    private final ReportingUnits units;
    private final Place place;
    private final Clock clock;

    /** A query and the unit whose figure it gives. */
    record Understood(MeasureQuery query, @Nullable ReportingUnitId unit) {}

    /** For the value: an open measure's total of the prefecture is anybody's, everything else is by scope. */
    Understood value(Actor actor, Measure measure, Question question) {
        LocalDate asOf = asOf(question);
        Map<String, String> parameters = parameters(measure, question);
        ReportingUnitId asked = unit(question);
        boolean total = asked == null || asked.equals(place.prefecture());
        if (total && measure.open()) {
            Scope everything = Actor.system().scopeFor(measure.right());
            return new Understood(new MeasureQuery(everything, asOf, null, parameters), place.prefecture());
        }
        return byScope(actor, measure, asked, asOf, parameters);
    }

    /** For the records: by scope always. */
    Understood records(Actor actor, Measure measure, Question question) {
        LocalDate asOf = asOf(question);
        Map<String, String> parameters = parameters(measure, question);
        ReportingUnitId asked = unit(question);
        boolean narrowed = actor.scopeFor(measure.right()).reach() != Reach.EVERYTHING;
        boolean total = place.prefecture().equals(asked);
        // Who follows a link under the prefecture's total sees those of its records that are theirs to see.
        return byScope(actor, measure, total && narrowed ? null : asked, asOf, parameters);
    }

    private Understood byScope(
            Actor actor,
            Measure measure,
            @Nullable ReportingUnitId asked,
            LocalDate asOf,
            Map<String, String> parameters) {
        Scope scope = actor.scopeFor(measure.right());
        if (scope.everything()) {
            boolean total = asked == null || asked.equals(place.prefecture());
            ReportingUnitId unit = total ? place.prefecture() : asked;
            return new Understood(new MeasureQuery(scope, asOf, total ? null : asked, parameters), unit);
        }
        ReportingUnitId unit = asked == null ? actor.unit() : asked;
        if (scope.reach() == Reach.OWN_ENTERPRISE && asked == null) {
            return new Understood(new MeasureQuery(scope, asOf, null, parameters), null);
        }
        if (unit == null || !scope.covers(unit, null)) {
            throw SharedError.DENIED.refused();
        }
        return new Understood(new MeasureQuery(scope, asOf, unit, parameters), unit);
    }

    private LocalDate asOf(Question question) {
        LocalDate today = LocalDate.now(clock);
        if (question.asOf() == null) {
            return today;
        }
        if (question.asOf().isAfter(today)) {
            throw bad(FieldProblem.of("asOf", "measures.as-of-future", today.toString()));
        }
        return question.asOf();
    }

    private @Nullable ReportingUnitId unit(Question question) {
        String asked = question.reportingUnit();
        if (asked == null || asked.isBlank()) {
            return null;
        }
        try {
            ReportingUnitId unit = new ReportingUnitId(asked);
            if (units.find(unit).isPresent()) {
                return unit;
            }
        } catch (IllegalArgumentException e) {
            // falls through: no unit has such an id
        }
        throw bad(FieldProblem.of("reportingUnit", "measures.unknown-unit", asked));
    }

    private static Map<String, String> parameters(Measure measure, Question question) {
        List<FieldProblem> problems = new ArrayList<>();
        Map<String, String> given = question.parameters();
        for (String name : given.keySet()) {
            if (measure.parameters().stream().noneMatch(p -> p.name().equals(name))) {
                problems.add(FieldProblem.of(name, "measures.unknown-parameter", name));
            }
        }
        for (Parameter parameter : measure.parameters()) {
            String value = given.get(parameter.name());
            if (value == null && parameter.required()) {
                problems.add(FieldProblem.of(parameter.name(), "measures.parameter-missing", parameter.name()));
            } else if (value != null
                    && !parameter.allowed().isEmpty()
                    && !parameter.allowed().contains(value)) {
                problems.add(FieldProblem.of(
                        parameter.name(),
                        "measures.parameter-value",
                        String.join(", ", parameter.allowed().stream().sorted().toList())));
            }
        }
        if (!problems.isEmpty()) {
            throw MeasuresError.BAD_QUESTION.refused(problems);
        }
        return given;
    }

    private static org.zhuqi.shared.RefusedException bad(FieldProblem problem) {
        return MeasuresError.BAD_QUESTION.refused(List.of(problem));
    }
}
