package org.zhuqi.campaigns.usecase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.Goal;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.ReportingUnitId;

/**
 * The figures that a campaign shows, asked of the catalogue of measures. A port, because one of the measures asks for
 * others and cannot be made before them.
 */
@Port
public interface CampaignFigures {
    /** @param actual null when unknown */
    record GoalFigure(MeasureUnit unit, @Nullable BigDecimal actual) {}

    /**
     * What the goal's indicator is at the end of the day: the prefecture's total, which whoever reads the campaign may
     * know. Refuses a measure that nobody knows and a question that it cannot be asked.
     */
    GoalFigure of(Goal goal, LocalDate asOf);

    /** A figure of one unit; empty when it is unknown or not within the actor's reach. */
    Optional<BigDecimal> ofUnit(
            Actor actor, String measure, ReportingUnitId unit, LocalDate asOf, @Nullable CampaignId campaign);
}
