package org.zhuqi.projects.usecase;

import java.util.EnumSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.parks.usecase.ParkChoice;
import org.zhuqi.projects.ProjectKind;

/** {@code projects.raw-material-area}: the fields of their raw material, with the qualifiers of the records. */
@Service
@Transactional(readOnly = true)
public class ProjectsRawMaterialArea extends ProjectMeasure {
    ProjectsRawMaterialArea(ProjectFigureQueries queries, ParkChoice parks) {
        super(
                "projects.raw-material-area",
                MeasureUnit.HECTARES,
                ProjectFigureQueries.Figure.HECTARES,
                EnumSet.allOf(ProjectKind.class),
                queries,
                parks);
    }
}
