package org.zhuqi.projects.usecase;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.measures.Parameter;
import org.zhuqi.parks.usecase.ParkChoice;
import org.zhuqi.projects.seeing.SeeingRules;

/** {@code projects.start-rate}: of the projects that were to start or to go on after the winter, how many did. */
@Service
@Transactional(readOnly = true)
public class ProjectsStartRate extends StartRateMeasure {
    private static final String PART = "part";

    ProjectsStartRate(ProjectFigureQueries queries, ParkChoice parks, StartRateQueries rates, SeeingRules rules) {
        super("projects.start-rate", queries, parks, rates, rules);
    }

    @Override
    public List<Parameter> parameters() {
        return Stream.concat(
                        Stream.of(Parameter.optional(PART, names(StartRateQueries.Part.values()))),
                        super.parameters().stream())
                .toList();
    }

    @Override
    StartRateQueries.@Nullable Part part(MeasureQuery query) {
        return read(query, PART, StartRateQueries.Part::valueOf).orElse(null);
    }
}
