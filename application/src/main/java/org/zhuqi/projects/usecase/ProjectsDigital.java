package org.zhuqi.projects.usecase;

import java.util.EnumSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.parks.usecase.ParkChoice;
import org.zhuqi.projects.ProjectKind;

/** {@code projects.digital}: digital workshops and smart factories. */
@Service
@Transactional(readOnly = true)
public class ProjectsDigital extends ProjectMeasure {
    ProjectsDigital(ProjectFigureQueries queries, ParkChoice parks) {
        super(
                "projects.digital",
                MeasureUnit.PROJECTS,
                ProjectFigureQueries.Figure.PROJECTS,
                EnumSet.of(ProjectKind.DIGITAL_WORKSHOP, ProjectKind.SMART_FACTORY),
                queries,
                parks);
    }
}
