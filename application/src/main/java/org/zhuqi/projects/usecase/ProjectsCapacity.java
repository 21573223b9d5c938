package org.zhuqi.projects.usecase;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.measures.MeasuresError;
import org.zhuqi.measures.Parameter;
import org.zhuqi.measures.Wording;
import org.zhuqi.parks.usecase.ParkChoice;
import org.zhuqi.projects.CapacityUnits;
import org.zhuqi.projects.ProjectKind;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.LocalText;

/** {@code projects.capacity}: what their lines put through, in one unit of the dictionary: 10吨/小时. */
@Service
@Transactional(readOnly = true)
public class ProjectsCapacity extends ProjectMeasure {
    private static final String CAPACITY_UNIT = "capacity-unit";
    private final CapacityUnits units;

    ProjectsCapacity(ProjectFigureQueries queries, ParkChoice parks, CapacityUnits units) {
        super(
                "projects.capacity",
                MeasureUnit.CAPACITY,
                ProjectFigureQueries.Figure.CAPACITY,
                EnumSet.allOf(ProjectKind.class),
                queries,
                parks);
        this.units = units;
    }

    @Override
    public List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>(super.parameters());
        parameters.addFirst(Parameter.required(CAPACITY_UNIT).called(this::names));
        return parameters;
    }

    private Map<String, LocalText> names() {
        Map<String, LocalText> names = new LinkedHashMap<>();
        units.all().forEach(unit -> names.put(unit.code(), unit.name()));
        return names;
    }

    @Override
    @Nullable
    String capacityUnit(MeasureQuery query) {
        return unit(query)
                .map(CapacityUnits.CapacityUnit::code)
                .orElseThrow(() ->
                        MeasuresError.BAD_QUESTION.refused(List.of(FieldProblem.of(CAPACITY_UNIT, "shared.choice"))));
    }

    private Optional<CapacityUnits.CapacityUnit> unit(MeasureQuery query) {
        return query.parameter(CAPACITY_UNIT).map(String::strip).flatMap(units::called);
    }

    @Override
    public LocalText worded(MeasureQuery query, MeasureValue value) {
        LocalText text = Wording.of(unit(), value);
        return unit(query)
                .map(CapacityUnits.CapacityUnit::name)
                .map(unit -> new LocalText(
                        text.zh() + unit.zh(),
                        text.ko() + unit.in(Language.KO),
                        text.en() + " " + unit.in(Language.EN)))
                .orElse(text);
    }
}
