package org.zhuqi.projects.usecase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.parks.ParkId;
import org.zhuqi.projects.KeyLevel;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectKind;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.lights.LightColour;
import org.zhuqi.shared.Approximate;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;

/**
 * Adds up what the ledger says at the end of a day; scopes are those of {@code ProjectsRight.READ}. A project counts from
 * the day it reached the first stage that is on record, and no longer once it was given up.
 */
@Port
public interface ProjectFigureQueries {
    /** What is added up. */
    enum Figure {
        PROJECTS,
        /** In yuan; nothing where nobody said. */
        TOTAL,
        /** In yuan, by the months that had ended. */
        COMPLETED,
        /** In yuan, of the day's year, in the edition in force on the day. */
        PLAN_OF_YEAR,
        /** In yuan, in a year of full production. */
        EXPECTED_OUTPUT,
        /** Agreements in force. */
        AGREEMENTS,
        /** Of fields of raw material, in hectares, as they are stated. */
        HECTARES,
        /** Of lines, in the unit asked for, as it is stated. */
        CAPACITY;

        /** Whether the ledger keeps it with its qualifier. */
        public boolean isStated() {
            return this == HECTARES || this == CAPACITY;
        }
    }

    /**
     * @param stage at the end of the day
     * @param kinds any of them; empty for all
     * @param floor total investment of at least so much: a class holds its own bound and all above it
     * @param sector everything within the section, division or class
     * @param light its colour at the end of the day, as it was seen then
     * @param leader the post that vouches for it
     * @param capacityUnit code of the unit that capacities are added up in, null where no capacity is asked for
     * @param project the only one that counts: its id in the ledger or its national code
     * @param park those that say they are in it, by its Chinese name, and the one that builds it
     */
    @With
    record Asked(
            LocalDate asOf,
            @Nullable ReportingUnitId unit,
            @Nullable Stage stage,
            Set<ProjectKind> kinds,
            @Nullable KeyLevel keyLevel,
            @Nullable Money floor,
            @Nullable String sector,
            @Nullable LightColour light,
            @Nullable String leader,
            @Nullable String capacityUnit,
            @Nullable String project,
            @Nullable ParkId park) {
        public Asked {
            kinds = Set.copyOf(kinds);
        }

        /** Every one, as of the end of the day. */
        public static Asked of(LocalDate asOf) {
            return new Asked(asOf, null, null, Set.of(), null, null, null);
        }

        /** Whatever its light, whoever vouches for it, wherever it stands, in no unit of capacity. */
        public Asked(
                LocalDate asOf,
                @Nullable ReportingUnitId unit,
                @Nullable Stage stage,
                Set<ProjectKind> kinds,
                @Nullable KeyLevel keyLevel,
                @Nullable Money floor,
                @Nullable String sector) {
            this(asOf, unit, stage, kinds, keyLevel, floor, sector, null, null, null, null, null);
        }
    }

    /**
     * @param amount what it adds
     * @param since the day of its last step up to the day asked for, null when that is not on record
     */
    record Counted(
            ProjectId id,
            LocalText name,
            ReportingUnitId unit,
            BigDecimal amount,
            @Nullable LocalDate since) {}

    BigDecimal sum(Scope scope, Figure figure, Asked asked);

    /**
     * The same with what the records say of its exactness: about where a part is, or where a part is 多 and another is
     * about; more where a part is 多; exact where the figure has no qualifiers.
     */
    Approximate stated(Scope scope, Figure figure, Asked asked);

    /** Those that add something, by id. */
    Page<Counted> counted(Scope scope, Figure figure, Asked asked, PageRequest page);
}
