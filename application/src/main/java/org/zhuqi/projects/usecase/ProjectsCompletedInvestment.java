package org.zhuqi.projects.usecase;

import java.util.EnumSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.parks.usecase.ParkChoice;
import org.zhuqi.projects.ProjectKind;

/** {@code projects.completed-investment}: what they have completed since their start, by the months that had ended. */
@Service
@Transactional(readOnly = true)
public class ProjectsCompletedInvestment extends ProjectMeasure {
    ProjectsCompletedInvestment(ProjectFigureQueries queries, ParkChoice parks) {
        super(
                "projects.completed-investment",
                MeasureUnit.YUAN,
                ProjectFigureQueries.Figure.COMPLETED,
                EnumSet.allOf(ProjectKind.class),
                queries,
                parks);
    }
}
