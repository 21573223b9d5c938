package org.zhuqi.projects.usecase;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.parks.usecase.ParkChoice;
import org.zhuqi.projects.seeing.SeeingRules;

/** {@code projects.resumption-rate}: of the projects that were to go on after the winter, how many did (复工率). */
@Service
@Transactional(readOnly = true)
public class ProjectsResumptionRate extends StartRateMeasure {
    ProjectsResumptionRate(ProjectFigureQueries queries, ParkChoice parks, StartRateQueries rates, SeeingRules rules) {
        super("projects.resumption-rate", queries, parks, rates, rules);
    }

    @Override
    StartRateQueries.Part part(MeasureQuery query) {
        return StartRateQueries.Part.RESUME;
    }
}
