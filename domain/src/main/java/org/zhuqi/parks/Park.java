package org.zhuqi.parks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.Access;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Approximate;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Right;

/**
 * A park: a piece of land with buildings for enterprises of an industry.
 *
 * @param directions the industries it is meant for
 * @param project the project of the ledger that builds it, null when there is none
 * @param open whether everybody may see its page
 * @param demonstration invented, or a real park carrying only what a public text states
 * @param version counts saves
 */
@With(AccessLevel.PRIVATE)
public record Park(
        ParkId id,
        Profile profile,
        Size size,
        List<LocalText> directions,
        @Nullable UUID project,
        boolean open,
        boolean demonstration,
        long version) {

    /**
     * @param unit county or zone that answers for it
     * @param words what else is to be said, empty when nothing
     * @param source the document the entry rests on, empty when nobody said
     */
    public record Profile(
            LocalText name, ParkKind kind, ReportingUnitId unit, String address, String words, String source) {}

    /**
     * In ㎡, each with the qualifier of its source.
     *
     * @param land null when nobody said
     * @param floor of all buildings together, null when nobody said
     */
    public record Size(@Nullable Approximate land, @Nullable Approximate floor) {
        private static final int DECIMALS = 2;

        /** 容积率: floor area over land, two decimals; empty when one is not known. */
        public Optional<BigDecimal> plotRatio() {
            Approximate ground = land;
            Approximate built = floor;
            return ground == null || built == null || ground.value().signum() == 0
                    ? Optional.empty()
                    : Optional.of(built.value().divide(ground.value(), DECIMALS, RoundingMode.HALF_UP));
        }
    }

    public Park {
        directions = List.copyOf(directions);
    }

    public ReportingUnitId unit() {
        return profile.unit();
    }

    public Access may(Actor actor, Right right) {
        return actor.may(right, unit(), null);
    }

    public Park revised(Profile newProfile, Size newSize, List<LocalText> newDirections, @Nullable UUID newProject) {
        return new Park(id, newProfile, newSize, newDirections, newProject, open, demonstration, version);
    }

    /** Shows its page to everybody, or no longer. */
    public Park opened(boolean toEverybody) {
        return withOpen(toEverybody);
    }
}
