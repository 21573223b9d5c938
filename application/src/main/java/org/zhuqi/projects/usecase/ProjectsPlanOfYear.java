package org.zhuqi.projects.usecase;

import java.util.EnumSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.parks.usecase.ParkChoice;
import org.zhuqi.projects.ProjectKind;

/** {@code projects.plan-of-year}: what is planned for the day's year. */
@Service
@Transactional(readOnly = true)
public class ProjectsPlanOfYear extends ProjectMeasure {
    ProjectsPlanOfYear(ProjectFigureQueries queries, ParkChoice parks) {
        super(
                "projects.plan-of-year",
                MeasureUnit.YUAN,
                ProjectFigureQueries.Figure.PLAN_OF_YEAR,
                EnumSet.allOf(ProjectKind.class),
                queries,
                parks);
    }
}
