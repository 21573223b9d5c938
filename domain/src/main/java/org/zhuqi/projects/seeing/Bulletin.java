package org.zhuqi.projects.seeing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuqi.projects.Halt;
import org.zhuqi.projects.ProjectsError;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.lights.LightColour;
import org.zhuqi.shared.Access;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Fraction;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Right;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/**
 * A sheet of a week or month (周报, 月调度表) as it was given out. It keeps what it said, whatever is corrected afterwards; what is
 * given out again is another edition with its reason.
 *
 * @param unit whose projects it tells of, null for everybody's
 * @param edition from 1
 * @param why empty of the first, needed of every other
 */
public record Bulletin(
        BulletinId id,
        BulletinTime time,
        @Nullable ReportingUnitId unit,
        int edition,
        String why,
        Content content,
        UserId by,
        String byName,
        Instant at) {

    /**
     * What it says.
     *
     * @param asOf the day of its figures
     * @param units in the order of their codes; empty of a unit's own sheet when it has no project
     * @param lines the most urgent projects first
     * @param left how many projects it has no room for
     */
    public record Content(LocalDate asOf, List<UnitLine> units, List<Line> lines, long left, Changes changes) {
        public Content {
            units = List.copyOf(units);
            lines = List.copyOf(lines);
        }

        public Totals totals() {
            return units.stream().map(UnitLine::totals).reduce(Totals.NONE, Totals::plus);
        }
    }

    /**
     * @param planned for the day's year
     * @param done in the year, by the months that had ended
     */
    public record Totals(
            long projects,
            Money total,
            Money planned,
            Money done,
            Map<LightColour, Long> lights,
            Started starts,
            Started resumptions) {
        public static final Totals NONE =
                new Totals(0, Money.ZERO, Money.ZERO, Money.ZERO, Map.of(), Started.NONE, Started.NONE);

        public Totals {
            lights = Map.copyOf(lights);
        }

        Totals plus(Totals other) {
            Map<LightColour, Long> both = new EnumMap<>(LightColour.class);
            both.putAll(lights);
            other.lights.forEach((light, projects) -> both.merge(light, projects, Long::sum));
            return new Totals(
                    projects + other.projects,
                    total.plus(other.total),
                    planned.plus(other.planned),
                    done.plus(other.done),
                    both,
                    starts.plus(other.starts),
                    resumptions.plus(other.resumptions));
        }

        public long of(LightColour light) {
            return lights.getOrDefault(light, 0L);
        }

        /** Percent of the year's plan, with two decimals; null without a plan. */
        public @Nullable BigDecimal percentOfPlan() {
            return planned.isZero() ? null : percent(Fraction.of(done.yuan(), planned.yuan()));
        }
    }

    /** How many were to start or resume, and of them how many did. */
    public record Started(long due, long did) {
        public static final Started NONE = new Started(0, 0);

        Started plus(Started other) {
            return new Started(due + other.due, did + other.did);
        }

        /** With two decimals; null where none was to. */
        public @Nullable BigDecimal rate() {
            return due == 0 ? null : percent(Fraction.of(did, due));
        }
    }

    /** @param name as it was called then */
    public record UnitLine(ReportingUnitId unit, LocalText name, Totals totals) {}

    /**
     * @param percent of the whole work as last reported, null before
     * @param progress in words, as last reported
     * @param problems as last reported
     */
    public record Line(
            Changes.Of project,
            Stage stage,
            @Nullable Halt halt,
            @Nullable Money total,
            Money planned,
            Money done,
            @Nullable Integer percent,
            LightColour light,
            String progress,
            String problems) {}

    public Bulletin {
        if (edition > 1 && why.isBlank()) {
            throw ProjectsError.WHY_MISSING.refused();
        }
    }

    /** One of everybody's projects is for those who may see everybody's. */
    public static Access may(Actor actor, Right right, @Nullable ReportingUnitId unit) {
        if (unit != null) {
            return actor.may(right, unit, null);
        }
        Access any = actor.may(right);
        return any.allowed() && !actor.scopeFor(right).everything() ? new Access.Denied(SharedError.NOT_FOUND) : any;
    }

    public Access may(Actor actor, Right right) {
        return may(actor, right, unit);
    }

    private static BigDecimal percent(Fraction share) {
        return share.times(Fraction.of(100)).toBigDecimal(2);
    }
}
