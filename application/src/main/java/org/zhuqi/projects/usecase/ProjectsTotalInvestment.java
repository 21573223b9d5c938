package org.zhuqi.projects.usecase;

import java.util.EnumSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.parks.usecase.ParkChoice;
import org.zhuqi.projects.ProjectKind;

/** {@code projects.total-investment}: their investment in all. */
@Service
@Transactional(readOnly = true)
public class ProjectsTotalInvestment extends ProjectMeasure {
    ProjectsTotalInvestment(ProjectFigureQueries queries, ParkChoice parks) {
        super(
                "projects.total-investment",
                MeasureUnit.YUAN,
                ProjectFigureQueries.Figure.TOTAL,
                EnumSet.allOf(ProjectKind.class),
                queries,
                parks);
    }
}
