package org.zhuqi.programmes.trials.usecase;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.ProgrammeStatus;
import org.zhuqi.programmes.trials.DryRun;
import org.zhuqi.programmes.trials.DryRunId;
import org.zhuqi.programmes.trials.DryRunStatus;
import org.zhuqi.programmes.trials.Outcome;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;

/** Lists of dry runs and of what they say of each enterprise; scopes are those of {@code TrialsRight.READ}. */
@Port
public interface TrialQueries {
    /** A dry run in a list. */
    record Line(
            DryRunId id,
            ProgrammeId programme,
            String programmeCode,
            LocalText title,
            int programmeVersion,
            boolean workingCopy,
            DryRun.Purpose purpose,
            String byName,
            int variants,
            DryRunStatus status,
            int done,
            int total,
            Instant createdAt) {}

    /** A call that could be tried, whether it is published or not. */
    record Choice(ProgrammeId id, String code, LocalText title, ProgrammeStatus status) {}

    /**
     * Which outcomes; null means any.
     *
     * @param variant from 0
     * @param sizeClass empty for those whose size is not known
     * @param division empty for those whose division is not known
     * @param failing a condition that is not met
     * @param cut how it cuts them, only with {@code failing}
     * @param missing a fact that would decide
     * @param amountMissing what the formula lacks
     */
    record Filter(
            int variant,
            Outcome.@Nullable Standing standing,
            @Nullable ReportingUnitId unit,
            @Nullable String sizeClass,
            @Nullable String division,
            @Nullable Integer failing,
            Cut cut,
            @Nullable String missing,
            @Nullable String amountMissing) {
        public static Filter of(int variant) {
            return new Filter(variant, null, null, null, null, null, Cut.ANY, null, null);
        }
    }

    /** How a condition cuts an enterprise off. */
    enum Cut {
        /** It does not meet it. */
        ANY,
        /** It is the first it does not meet. */
        FIRST,
        /** It meets all others. */
        ALONE
    }

    /**
     * What is said of an enterprise.
     *
     * @param failing conditions that are not met, from 0
     */
    record Outlook(
            EnterpriseId enterprise,
            String name,
            @Nullable String creditCode,
            ReportingUnitId unit,
            @Nullable String sizeClass,
            @Nullable String division,
            Outcome.Standing standing,
            @Nullable Money amount,
            List<Integer> failing,
            List<String> missing,
            List<String> later,
            List<String> amountMissing) {
        public Outlook {
            failing = List.copyOf(failing);
            missing = List.copyOf(missing);
            later = List.copyOf(later);
            amountMissing = List.copyOf(amountMissing);
        }
    }

    /** Newest first; of one call, or of all. */
    Page<Line> list(Scope scope, @Nullable ProgrammeId programme, PageRequest page);

    /** By code. */
    List<Choice> programmes(Scope scope);

    /** Of a run that is done, in the order of records. */
    Page<Outlook> outcomes(Scope scope, DryRunId run, Filter filter, PageRequest page);
}
