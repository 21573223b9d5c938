package org.zhuqi.applications.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.ApplicationStatus;
import org.zhuqi.forms.Answers;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.Window;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.reviews.ReviewState;
import org.zhuqi.reviews.Turn;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.ProjectCode;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;

/** Lists and counts of applications. */
@Port
public interface ApplicationQueries {
    /**
     * One application in a list.
     *
     * @param project that it is for, null where the call asks for none
     * @param receiptNumber of the latest round, null for a draft
     * @param amount by the formula over the latest round, null when unknown or a draft
     * @param reviewState null for a draft
     * @param turn whose turn it is, null for a draft
     * @param due until when, null when nothing is set
     */
    record Line(
            ApplicationId id,
            ProgrammeId programme,
            String programmeCode,
            LocalText title,
            Window window,
            EnterpriseId enterprise,
            LocalText enterpriseName,
            @Nullable ProjectCode project,
            ReportingUnitId unit,
            ApplicationStatus status,
            int round,
            Instant startedAt,
            @Nullable Instant submittedAt,
            @Nullable String receiptNumber,
            @Nullable Money amount,
            @Nullable ReviewState reviewState,
            @Nullable Turn turn,
            @Nullable LocalDate due) {
        /** Whether the enterprise can work on it. */
        public boolean isEditable() {
            return status == ApplicationStatus.DRAFT
                    || (status == ApplicationStatus.SUBMITTED && reviewState == ReviewState.RETURNED);
        }
    }

    /**
     * What was handed in with all that was filled in.
     *
     * @param answers of the latest round, in the call's version it answers
     * @param files what file fields name, by their id
     */
    record Answered(Line line, Answers answers, Map<String, String> files) {
        public Answered {
            files = Map.copyOf(files);
        }
    }

    /**
     * How far answers to a call reach.
     *
     * @param versions of the call that they answer, the newest first
     * @param rows of the fullest one of each list of answers, by field
     */
    record Extent(List<Integer> versions, Map<String, Integer> rows) {
        public Extent {
            versions = List.copyOf(versions);
            rows = Map.copyOf(rows);
        }
    }

    /**
     * A draft, or one that was returned, whose confirmation somebody asked for.
     *
     * @param askedBy who asked
     */
    record Awaiting(Line line, UserId askedBy, Instant askedAt) {}

    /**
     * One application behind a figure.
     *
     * @param at when the first round was handed in, or when the draft was begun
     */
    record Counted(
            ApplicationId id,
            LocalText title,
            EnterpriseId enterprise,
            String enterpriseName,
            ReportingUnitId unit,
            Instant at) {}

    /** Which applications a figure counts, as they stood at a moment. */
    enum Count {
        /** Submitted for the first time before it and not withdrawn by then. */
        SUBMITTED,
        /** Begun before it, not submitted by then, the call still open. */
        DRAFTS
    }

    /** Which submitted ones; null means any. */
    record Filter(
            @Nullable String programmeCode,
            @Nullable ReportingUnitId unit,
            @Nullable EnterpriseId enterprise,
            @Nullable ReviewState state,
            @Nullable String text) {
        public static final Filter ALL = new Filter(null, null, null, null, null);

        public static Filter of(EnterpriseId enterprise) {
            return new Filter(null, null, enterprise, null, null);
        }
    }

    /**
     * An enterprise's own, drafts included, the latest begun first.
     *
     * @param scope of the right to apply
     */
    Page<Line> mine(Scope scope, PageRequest page);

    /**
     * What waits for a confirmation by somebody who answers for the enterprise, asked for first before the others.
     *
     * @param scope of the right to confirm
     */
    List<Awaiting> awaitingSignOff(Scope scope, int most);

    /**
     * What was submitted, also what was withdrawn afterwards; the latest submitted first.
     *
     * @param scope of the right to read
     */
    Page<Line> submitted(Scope scope, Filter filter, PageRequest page);

    /** The same in the same order, each with its answers. */
    Page<Answered> answered(Scope scope, Filter filter, PageRequest page);

    /** How far the answers of the same reach. */
    Extent extent(Scope scope, Filter filter);

    /**
     * What was submitted, also what was withdrawn afterwards, under the code of a project: begun for it, or naming it in its
     * answers; the latest begun first.
     *
     * @param scope of the right to read
     */
    Page<Line> ofProject(Scope scope, ProjectId project, PageRequest page);

    /**
     * Drafts of calls that are open and close up to a moment, by id.
     *
     * @param scope of the right to read
     */
    Page<Line> closing(Scope scope, Instant now, Instant until, PageRequest page);

    /**
     * How many there were at the end of a day.
     *
     * @param scope of the right to read
     * @param until the first moment that does not count
     */
    long count(Scope scope, Count what, Instant until, @Nullable ReportingUnitId unit, @Nullable String programmeCode);

    /** The applications that {@link #count} counts, by id. */
    Page<Counted> counted(
            Scope scope,
            Count what,
            Instant until,
            @Nullable ReportingUnitId unit,
            @Nullable String programmeCode,
            PageRequest page);
}
