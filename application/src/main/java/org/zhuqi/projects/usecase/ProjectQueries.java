package org.zhuqi.projects.usecase;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuqi.projects.Halt;
import org.zhuqi.projects.KeyLevel;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectKind;
import org.zhuqi.projects.Sheet;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.lights.LightColour;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.ProjectCode;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;

/** Reads the ledger; scopes are those of {@code ProjectsRight.READ}. */
@Port
public interface ProjectQueries {
    /**
     * A line of the list.
     *
     * @param total null when nobody said
     * @param completed since the start, what was before the first report included
     * @param percent as last reported, null before
     * @param light as it was judged last
     * @param judged the day from which it shows this light, null before it was judged
     */
    record Line(
            ProjectId id,
            @Nullable ProjectCode code,
            LocalText name,
            ReportingUnitId unit,
            List<Sheet.Owner> owners,
            ProjectKind kind,
            @Nullable KeyLevel keyLevel,
            @Nullable IndustryCode sector,
            Stage stage,
            @Nullable Halt halt,
            @Nullable Money total,
            Money completed,
            @Nullable Integer percent,
            LightColour light,
            @Nullable LocalDate judged,
            boolean demonstration) {}

    /**
     * Which are wanted; null means all.
     *
     * @param floor total investment of at least so much; a class holds its own lower bound
     * @param sector a section, division or class: everything within it
     * @param text words of its name, owners or code, all of which must appear
     * @param leader the post that vouches for it
     */
    record Filter(
            @Nullable Stage stage,
            @Nullable Halt halt,
            @Nullable ReportingUnitId unit,
            @Nullable ProjectKind kind,
            @Nullable KeyLevel keyLevel,
            @Nullable Money floor,
            @Nullable String sector,
            @Nullable LightColour light,
            @Nullable EnterpriseId enterprise,
            @Nullable String text,
            @Nullable String leader) {
        public static final Filter ALL = new Filter(null, null, null, null, null, null, null, null, null, null);

        /** Whoever vouches for it. */
        public Filter(
                @Nullable Stage stage,
                @Nullable Halt halt,
                @Nullable ReportingUnitId unit,
                @Nullable ProjectKind kind,
                @Nullable KeyLevel keyLevel,
                @Nullable Money floor,
                @Nullable String sector,
                @Nullable LightColour light,
                @Nullable EnterpriseId enterprise,
                @Nullable String text) {
            this(stage, halt, unit, kind, keyLevel, floor, sector, light, enterprise, text, null);
        }

        public Filter with(EnterpriseId of) {
            return new Filter(stage, halt, unit, kind, keyLevel, floor, sector, light, of, text, leader);
        }
    }

    /** How many stand at a stage, or in a class, and their investment in all. */
    record Count(String key, long projects, Money total) {}

    /** The newest first. */
    Page<Line> list(Scope scope, Filter filter, PageRequest page);

    /** By stage, without those that were given up. */
    List<Count> byStage(Scope scope, Filter filter);

    /**
     * By class of total investment, keyed by its lower bound in 万元, without those that were given up. Each class holds
     * its own bound and all above it, so one project stands in several.
     */
    List<Count> bySize(Scope scope, Filter filter, List<Money> floors);

    /** By unit and light, keyed {@code unit light}, without those that were given up. */
    List<Count> byUnitAndLight(Scope scope, Filter filter);

    /** By the post that vouches for them and light, keyed {@code post light}, without those that were given up. */
    List<Count> byLeaderAndLight(Scope scope, Filter filter);
}
