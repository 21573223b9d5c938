package org.zhuqi.campaigns.demands.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.demands.CardColour;
import org.zhuqi.campaigns.demands.CardReason;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.campaigns.demands.DemandState;
import org.zhuqi.campaigns.demands.Grade;
import org.zhuqi.campaigns.demands.Moment;
import org.zhuqi.campaigns.demands.Outcome;
import org.zhuqi.campaigns.demands.WaitingOn;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;

/**
 * Reads demands. Scopes of {@link org.zhuqi.campaigns.demands.DemandsRight#READ}: a unit reaches those of its
 * enterprises and those it leads or assists.
 */
@Port
public interface DemandQueries {
    /** Nearest last day first; by sort {@code raised}, {@code title} also otherwise. */
    Page<Line> list(Scope scope, Filter filter, PageRequest page);

    /** Demands that may be the same: of the same enterprise, or of the same category with a near text; nearest first. */
    List<Similar> similar(Scope scope, DemandId id, int limit);

    /** Demands that are answered together with this one. */
    List<Line> boundTo(Scope scope, DemandId id);

    /** Cards of supervision, newest first. Scope of READ_INTERNAL: by the unit that carries the card. */
    Page<CardLine> cards(Scope scope, CardFilter filter, PageRequest page);

    /** How many cards that stand each unit was given per month of a year. Scope of READ_INTERNAL. */
    List<CardCount> cardCounts(Scope scope, int year);

    /** How each unit stands with demands of a category, for proposing who handles one. */
    List<UnitRecord> unitRecords(Scope scope, String category);

    /** Which part of the work a list shows. */
    enum Box {
        /** The office has to accept or refuse. */
        TO_ACCEPT,
        TO_DISPATCH,
        OBJECTIONS,
        EXTENSIONS,
        /** Rated: to be closed or reopened. */
        TO_CLOSE,
        /** Led by the unit and in its hands. */
        IN_HAND,
        /** The unit assists. */
        ASSISTING,
        /** The enterprise was asked for something, or rates. */
        WITH_ENTERPRISE,
        OVERDUE
    }

    /**
     * What a list shows; null and false mean all.
     *
     * @param now compared with for what is overdue
     * @param unit of the enterprise
     * @param lead of the handling
     * @param words part of title or text
     */
    record Filter(
            @Nullable Box box,
            @Nullable DemandState state,
            @Nullable String category,
            @Nullable ReportingUnitId unit,
            @Nullable ReportingUnitId lead,
            @Nullable ReportingUnitId assisting,
            @Nullable EnterpriseId enterprise,
            @Nullable CampaignId campaign,
            @Nullable String words,
            boolean openOnly,
            Moment now) {
        public static Filter all(Moment now) {
            return new Filter(null, null, null, null, null, null, null, null, null, false, now);
        }

        public static Filter openOf(EnterpriseId enterprise, Moment now) {
            return new Filter(null, null, null, null, null, null, enterprise, null, null, true, now);
        }

        public static Filter of(
                Box box, @Nullable ReportingUnitId lead, @Nullable ReportingUnitId assisting, Moment now) {
            return new Filter(box, null, null, null, lead, assisting, null, null, null, true, now);
        }
    }

    /**
     * A demand in a list.
     *
     * @param dueAt the moment of the last day where the limit is in hours, null otherwise
     */
    record Line(
            DemandId id,
            String title,
            String category,
            EnterpriseId enterprise,
            LocalText enterpriseName,
            ReportingUnitId unit,
            @Nullable ReportingUnitId lead,
            DemandState state,
            WaitingOn waitingOn,
            boolean standing,
            Instant raisedAt,
            @Nullable LocalDate due,
            @Nullable Instant dueAt,
            @Nullable LocalDate closingDue,
            @Nullable Outcome outcome,
            @Nullable Grade grade,
            int yellows,
            int reds) {}

    /** @param nearness 0 to 100 */
    record Similar(Line line, boolean sameEnterprise, int nearness) {}

    record CardFilter(
            @Nullable ReportingUnitId unit,
            @Nullable CardColour colour,
            boolean unansweredOnly,
            boolean standingOnly) {}

    record CardLine(
            DemandId demand,
            String title,
            int number,
            CardColour colour,
            CardReason reason,
            ReportingUnitId unit,
            ReportingUnitId issuedBy,
            LocalDate givenOn,
            @Nullable LocalDate due,
            int overdueDays,
            @Nullable LocalDate answered,
            @Nullable LocalDate cancelled) {}

    record CardCount(ReportingUnitId unit, YearMonth month, long yellows, long reds) {}

    /**
     * @param open how many it has in hand, of every category
     * @param resolved how many of the category it resolved
     * @param onTime of these
     * @param rated of these
     * @param satisfied of these
     */
    record UnitRecord(ReportingUnitId unit, long open, long resolved, long onTime, long rated, long satisfied) {}
}
