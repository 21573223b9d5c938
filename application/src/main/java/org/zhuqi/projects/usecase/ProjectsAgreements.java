package org.zhuqi.projects.usecase;

import java.util.EnumSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.parks.usecase.ParkChoice;
import org.zhuqi.projects.ProjectKind;

/** {@code projects.agreements}: their agreements in force. */
@Service
@Transactional(readOnly = true)
public class ProjectsAgreements extends ProjectMeasure {
    ProjectsAgreements(ProjectFigureQueries queries, ParkChoice parks) {
        super(
                "projects.agreements",
                MeasureUnit.ITEMS,
                ProjectFigureQueries.Figure.AGREEMENTS,
                EnumSet.allOf(ProjectKind.class),
                queries,
                parks);
    }
}
