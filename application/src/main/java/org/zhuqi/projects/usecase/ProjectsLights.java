package org.zhuqi.projects.usecase;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.measures.Parameter;
import org.zhuqi.parks.usecase.ParkChoice;
import org.zhuqi.projects.ProjectKind;
import org.zhuqi.projects.lights.LightColour;

/** {@code projects.lights}: how many show a light, as it was seen on the day, by who vouches for them too. */
@Service
@Transactional(readOnly = true)
public class ProjectsLights extends ProjectMeasure {
    ProjectsLights(ProjectFigureQueries queries, ParkChoice parks) {
        super(
                "projects.lights",
                MeasureUnit.PROJECTS,
                ProjectFigureQueries.Figure.PROJECTS,
                EnumSet.allOf(ProjectKind.class),
                queries,
                parks);
    }

    @Override
    public List<Parameter> parameters() {
        return Stream.concat(
                        Stream.of(Parameter.required(LIGHT, names(LightColour.values())), Parameter.optional(OFFICIAL)),
                        super.parameters().stream())
                .toList();
    }
}
