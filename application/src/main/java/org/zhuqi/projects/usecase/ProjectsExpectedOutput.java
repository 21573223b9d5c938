package org.zhuqi.projects.usecase;

import java.util.EnumSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.parks.usecase.ParkChoice;
import org.zhuqi.projects.ProjectKind;

/** {@code projects.expected-output}: what they are to put out in a year of full production. */
@Service
@Transactional(readOnly = true)
public class ProjectsExpectedOutput extends ProjectMeasure {
    ProjectsExpectedOutput(ProjectFigureQueries queries, ParkChoice parks) {
        super(
                "projects.expected-output",
                MeasureUnit.YUAN,
                ProjectFigureQueries.Figure.EXPECTED_OUTPUT,
                EnumSet.allOf(ProjectKind.class),
                queries,
                parks);
    }
}
