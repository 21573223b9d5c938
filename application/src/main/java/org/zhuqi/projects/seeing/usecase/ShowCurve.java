package org.zhuqi.projects.seeing.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.Projects;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.progress.MonthlyReports;
import org.zhuqi.projects.progress.YearPlan;
import org.zhuqi.projects.progress.YearPlans;
import org.zhuqi.projects.seeing.YearCurve;
import org.zhuqi.projects.usecase.ProjectQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Fraction;
import org.zhuqi.shared.SharedError;

/** The curve of a year: planned, done and foreseen investment, of one project or of all that are asked for. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ShowCurve {
    private static final int MONTHS = Month.values().length;
    private static final int FARTHEST = 100;
    private final CurveQueries queries;
    private final Projects projects;
    private final YearPlans plans;
    private final MonthlyReports reports;
    private final Clock clock;

    /** @param year null for this one */
    public YearCurve ofMany(Actor actor, ProjectQueries.Filter filter, @Nullable Integer year) {
        LocalDate today = LocalDate.now(clock);
        int wanted = wanted(year, today);
        List<Fraction> planned = new ArrayList<>(Collections.nCopies(MONTHS, Fraction.ZERO));
        List<Fraction> done = new ArrayList<>(planned);
        for (CurveQueries.Month month : queries.months(actor.scopeFor(ProjectsRight.READ), filter, wanted)) {
            int place = month.month().getMonthValue() - 1;
            planned.set(place, Fraction.of(month.planned()));
            done.set(place, month.done().toFraction());
        }
        return YearCurve.of(wanted, planned, done, today);
    }

    /** Of one project, exact, by the last edition of its plan. */
    public YearCurve ofOne(Actor actor, ProjectId id, @Nullable Integer year) {
        actor.may(ProjectsRight.READ).orRefuse();
        Project project = projects.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        project.may(actor, ProjectsRight.READ).orRefuse();
        LocalDate today = LocalDate.now(clock);
        int wanted = wanted(year, today);
        List<YearPlan> editions = plans.editions(id, wanted);
        return YearCurve.of(wanted, editions.isEmpty() ? null : editions.getLast(), reports.of(id), today);
    }

    private static int wanted(@Nullable Integer year, LocalDate today) {
        if (year == null) {
            return today.getYear();
        }
        if (Math.abs((long) year - today.getYear()) > FARTHEST) {
            throw SharedError.INVALID_INPUT.refused(
                    List.of(FieldProblem.of("year", "shared.filter-value", String.valueOf(year))));
        }
        return year;
    }
}
