package org.zhuqi.projects.seeing.usecase;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.zhuqi.projects.usecase.ProjectQueries;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.Scope;

/** Adds up plans and reports of many projects by month; scopes are those of {@code ProjectsRight.READ}. */
@Port
public interface CurveQueries {
    /**
     * What was to be done in a month and what was, without projects that were given up.
     *
     * @param planned in yuan, by the last edition of each plan; shares of a year are not always whole fen
     * @param done by the last edition of each report
     */
    record Month(YearMonth month, BigDecimal planned, Money done) {}

    /** The months of the year that hold anything, in order. */
    List<Month> months(Scope scope, ProjectQueries.Filter filter, int year);
}
