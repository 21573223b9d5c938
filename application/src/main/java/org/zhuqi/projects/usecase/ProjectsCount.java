package org.zhuqi.projects.usecase;

import java.util.EnumSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.parks.usecase.ParkChoice;
import org.zhuqi.projects.ProjectKind;

/** {@code projects.count}: projects on record that were not given up. */
@Service
@Transactional(readOnly = true)
public class ProjectsCount extends ProjectMeasure {
    ProjectsCount(ProjectFigureQueries queries, ParkChoice parks) {
        super(
                "projects.count",
                MeasureUnit.PROJECTS,
                ProjectFigureQueries.Figure.PROJECTS,
                EnumSet.allOf(ProjectKind.class),
                queries,
                parks);
    }
}
