package org.zhuqi.applications;

import java.time.Instant;
import lombok.Builder;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ProjectCode;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;

/**
 * An enterprise's request for one programme: its state and rounds. The answers are in its {@link Draft}, what was handed
 * in is in its {@link Submission}s.
 *
 * @param project that it is for, as the applicant states it; null where the call is answered once by each enterprise
 * @param unit responsible for the enterprise when the application was started
 * @param round how often it was submitted; 0 for a draft never submitted
 * @param submittedAt of the latest round
 * @param withdrawnAt null unless withdrawn
 * @param version for optimistic locking
 */
@With
@Builder
public record Application(
        ApplicationId id,
        ProgrammeId programme,
        EnterpriseId enterprise,
        @Nullable ProjectCode project,
        ReportingUnitId unit,
        ApplicationStatus status,
        int round,
        UserId startedBy,
        Instant startedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant withdrawnAt,
        long version) {

    public Application {
        if ((round > 0) != (submittedAt != null)) {
            throw new IllegalArgumentException("a submitted application has a round and a moment, a draft neither");
        }
        if (status == ApplicationStatus.SUBMITTED && round == 0) {
            throw new IllegalArgumentException("a submitted application has been submitted");
        }
        if ((status == ApplicationStatus.WITHDRAWN) != (withdrawnAt != null)) {
            throw new IllegalArgumentException("a withdrawn application has a moment of it, others have none");
        }
    }

    public static Application start(
            ApplicationId id,
            ProgrammeId programme,
            EnterpriseId enterprise,
            ReportingUnitId unit,
            UserId by,
            Instant at) {
        return new Application(
                id, programme, enterprise, null, unit, ApplicationStatus.DRAFT, 0, by, at, null, null, 0);
    }

    /**
     * Whether the enterprise may change the draft.
     *
     * @param returned whether the review has returned it for correction
     */
    public boolean editable(boolean returned) {
        return status == ApplicationStatus.DRAFT || (status == ApplicationStatus.SUBMITTED && returned);
    }

    /**
     * Hands the next round in.
     *
     * @param returned whether the review has returned the round before
     */
    public Application submit(boolean returned, Instant at) {
        if (status == ApplicationStatus.SUBMITTED && !returned) {
            throw ApplicationsError.ALREADY_SUBMITTED.refused();
        }
        ApplicationStatus.Move move = returned ? ApplicationStatus.Move.RESUBMIT : ApplicationStatus.Move.SUBMIT;
        return new Application(
                id,
                programme,
                enterprise,
                project,
                unit,
                status.after(move),
                round + 1,
                startedBy,
                startedAt,
                at,
                null,
                version);
    }

    /**
     * Takes it back.
     *
     * @param decided whether the offices have decided
     */
    public Application withdraw(boolean decided, Instant at) {
        if (decided) {
            throw ApplicationsError.ALREADY_DECIDED.refused();
        }
        ApplicationStatus next = status.after(ApplicationStatus.Move.WITHDRAW);
        return new Application(
                id, programme, enterprise, project, unit, next, round, startedBy, startedAt, submittedAt, at, version);
    }
}
