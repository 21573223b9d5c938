package org.zhuqi.programmes.candidates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.Builder;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.trials.DryRunId;
import org.zhuqi.rules.Step;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ReportingUnitId;

/**
 * An enterprise to which a call's support is due by what is on record. There is one per call and enterprise, however often the
 * rules are run.
 *
 * @param unit responsible for the enterprise when it was listed: the county that confirms
 * @param found why it is one
 * @param exclusion null unless it is left out
 * @param answerBy last day on which the enterprise may agree, null before the county confirmed
 * @param application what it became, null before the enterprise agreed
 * @param version counts saves
 */
@With
@Builder
public record Candidate(
        CandidateId id,
        ProgrammeId programme,
        EnterpriseId enterprise,
        ReportingUnitId unit,
        Found found,
        CandidateStatus status,
        @Nullable Exclusion exclusion,
        @Nullable LocalDate answerBy,
        @Nullable UUID application,
        Instant listedAt,
        long version) {

    /**
     * What the rules said when it was listed.
     *
     * @param amount null when something the formula needs is not known
     * @param conditions how each condition was judged, with the facts
     * @param calculation how the amount came about
     */
    public record Found(
            DryRunId run,
            int programmeVersion,
            LocalDate asOf,
            @Nullable Money amount,
            List<Step> conditions,
            List<Step> calculation) {
        public Found {
            conditions = List.copyOf(conditions);
            calculation = List.copyOf(calculation);
        }
    }

    /**
     * Why it is left out.
     *
     * @param reason in somebody's words, null when another call is the reason
     * @param by the call whose support excludes this one, null otherwise
     */
    public record Exclusion(
            @Nullable String reason, @Nullable ProgrammeId by) {
        public Exclusion {
            if ((reason == null) == (by == null)) {
                throw new IllegalArgumentException("one reason for leaving it out");
            }
        }

        public static Exclusion because(String reason) {
            return new Exclusion(reason, null);
        }

        public static Exclusion by(ProgrammeId other) {
            return new Exclusion(null, other);
        }
    }

    public Candidate {
        if ((status == CandidateStatus.EXCLUDED) != (exclusion != null)) {
            throw new IllegalArgumentException("who is left out is so for a reason, others for none");
        }
        if ((status == CandidateStatus.TAKEN) != (application != null)) {
            throw new IllegalArgumentException("what was taken is an application");
        }
    }

    public Candidate exclude(Exclusion why) {
        return moved(CandidateStatus.Move.EXCLUDE).exclusion(why).answerBy(null).build();
    }

    public Candidate reinstate() {
        return moved(CandidateStatus.Move.REINSTATE)
                .exclusion(null)
                .answerBy(null)
                .build();
    }

    /** The county stands for it; the enterprise has until the end of that day. */
    public Candidate confirm(LocalDate until) {
        return moved(CandidateStatus.Move.CONFIRM).answerBy(until).build();
    }

    /** Whether it may still be answered on that day; refuses when not. */
    public void requireAnswerable(LocalDate today) {
        status.after(CandidateStatus.Move.TAKE);
        if (answerBy != null && today.isAfter(answerBy)) {
            throw CandidatesError.TOO_LATE.refused(answerBy.toString());
        }
    }

    public Candidate take(UUID becomes) {
        return moved(CandidateStatus.Move.TAKE).application(becomes).build();
    }

    public Candidate decline() {
        return moved(CandidateStatus.Move.DECLINE).build();
    }

    /** The last day has passed in silence. */
    public Candidate lapse() {
        return moved(CandidateStatus.Move.LAPSE).build();
    }

    /** A copy in the status after a move, still to be given what belongs to it. */
    private CandidateBuilder moved(CandidateStatus.Move move) {
        return builder()
                .id(id)
                .programme(programme)
                .enterprise(enterprise)
                .unit(unit)
                .found(found)
                .status(status.after(move))
                .exclusion(exclusion)
                .answerBy(answerBy)
                .application(application)
                .listedAt(listedAt)
                .version(version);
    }
}
