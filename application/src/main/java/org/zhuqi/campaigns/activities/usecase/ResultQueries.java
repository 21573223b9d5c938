package org.zhuqi.campaigns.activities.usecase;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuqi.campaigns.activities.ActivityId;
import org.zhuqi.campaigns.activities.ActivityResult;
import org.zhuqi.campaigns.activities.Amounts;
import org.zhuqi.campaigns.activities.ResultId;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;

/** What came of activities; scopes are those of {@code ActivitiesRight.READ_INTERNAL}. */
@Port
public interface ResultQueries {
    /**
     * A result as it is known.
     *
     * @param on the day of its latest note, whose amounts and words these are
     * @param next what is to be asked next, null when nothing is
     */
    record Line(
            ResultId id,
            ActivityId activity,
            LocalText title,
            ReportingUnitId organiser,
            EnterpriseId enterprise,
            String nameZh,
            @Nullable String nameKo,
            ReportingUnitId unit,
            String counterpart,
            LocalDate on,
            Amounts amounts,
            String words,
            ActivityResult.@Nullable FollowUp next) {}

    /** Which are wanted; null means all. */
    record Filter(@Nullable ActivityId activity, @Nullable EnterpriseId enterprise) {}

    /** The latest first. */
    Page<Line> list(Scope scope, Filter filter, PageRequest page);

    /**
     * What is to be asked by the day, the longest overdue first.
     *
     * @param organiser whose activities, null for all
     */
    Page<Line> due(Scope scope, @Nullable ReportingUnitId organiser, LocalDate until, PageRequest page);

    /** Which of the three amounts. */
    enum Amount {
        INTENDED,
        CONTRACTED,
        PAID
    }

    /**
     * The sum as it was known at the end of the day: of each result what its latest note by then says. With
     * {@code since}, what came to it in the time: less what was known before.
     */
    Money sum(Scope scope, ParticipationQueries.Asked asked, Amount amount);

    /** The same of each unit; those without any result are left out. */
    Map<ReportingUnitId, Money> sumByUnit(Scope scope, ParticipationQueries.Asked asked, Amount amount);

    /**
     * A result that counts.
     *
     * @param money what it adds; negative where less is known at the end of a time than before it
     */
    record Counted(Line line, Money money) {}

    /** The results behind {@link #sum}, the latest first. */
    Page<Counted> counted(Scope scope, ParticipationQueries.Asked asked, Amount amount, PageRequest page);
}
