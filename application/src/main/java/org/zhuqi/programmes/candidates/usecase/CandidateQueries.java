package org.zhuqi.programmes.candidates.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.candidates.CandidateId;
import org.zhuqi.programmes.candidates.CandidateStatus;
import org.zhuqi.programmes.candidates.Listing;
import org.zhuqi.programmes.trials.DryRunStatus;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;

/** Lists and counts of candidates. */
@Port
public interface CandidateQueries {
    /**
     * One candidate in a list.
     *
     * @param amount as the rules gave it when it was listed, null when unknown
     * @param excludedBy code of the call that excludes it, null otherwise
     */
    record Line(
            CandidateId id,
            ProgrammeId programme,
            String programmeCode,
            LocalText title,
            EnterpriseId enterprise,
            LocalText enterpriseName,
            @Nullable String creditCode,
            ReportingUnitId unit,
            CandidateStatus status,
            @Nullable Money amount,
            @Nullable String reason,
            @Nullable String excludedBy,
            @Nullable LocalDate answerBy,
            @Nullable UUID application,
            Instant listedAt) {}

    /** Which ones; null means any. */
    record Filter(
            @Nullable ProgrammeId programme,
            @Nullable CandidateStatus status,
            @Nullable ReportingUnitId unit) {
        public static final Filter ALL = new Filter(null, null, null);
    }

    /** How many of a call wait for the county. */
    record Waiting(ProgrammeId programme, LocalText title, long count) {}

    /**
     * A search for candidates.
     *
     * @param listedAt null until the list is made
     */
    record Search(
            UUID run,
            ProgrammeId programme,
            String programmeCode,
            LocalText title,
            DryRunStatus status,
            int done,
            int total,
            @Nullable Instant listedAt,
            Listing.Result result,
            Instant createdAt) {}

    /** What a figure counts. */
    enum Count {
        LISTED,
        /** Taken by the enterprise. */
        CONFIRMED
    }

    /**
     * One candidate behind a figure.
     *
     * @param at the moment that made it count
     */
    record Counted(CandidateId id, LocalText title, String enterpriseName, ReportingUnitId unit, Instant at) {}

    /**
     * Newest first.
     *
     * @param scope of the right to read
     */
    Page<Line> list(Scope scope, Filter filter, PageRequest page);

    /**
     * What is or was offered to the enterprise, newest first.
     *
     * @param scope of the right to answer
     */
    Page<Line> offers(Scope scope, PageRequest page);

    /**
     * What waits for the county, by call.
     *
     * @param scope of the right to confirm
     */
    List<Waiting> toConfirm(Scope scope);

    /**
     * What waits for the enterprise, the first to end first.
     *
     * @param scope of the right to answer
     */
    List<Line> toAnswer(Scope scope, int atMost);

    /**
     * What was offered and not answered, with a day of these for its last one, by id.
     *
     * @param scope of the right to read
     */
    Page<Line> lapsing(Scope scope, LocalDate from, LocalDate until, PageRequest page);

    /**
     * The latest searches.
     *
     * @param scope of the right to read
     */
    List<Search> searches(Scope scope, int atMost);

    /**
     * How many by the end of a day.
     *
     * @param scope of the right to read
     * @param until the first moment that does not count
     */
    long count(Scope scope, Count what, Instant until, @Nullable ReportingUnitId unit, @Nullable String programmeCode);

    /** The candidates that {@link #count} counts, by id. */
    Page<Counted> counted(
            Scope scope,
            Count what,
            Instant until,
            @Nullable ReportingUnitId unit,
            @Nullable String programmeCode,
            PageRequest page);
}
