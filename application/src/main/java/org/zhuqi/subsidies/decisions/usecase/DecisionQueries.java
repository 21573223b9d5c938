package org.zhuqi.subsidies.decisions.usecase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.reviews.Deadline;
import org.zhuqi.reviews.notices.NoticeId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;
import org.zhuqi.subsidies.decisions.Decision;
import org.zhuqi.subsidies.decisions.DecisionId;

/** Reads decisions: scope of {@link org.zhuqi.subsidies.SubsidiesRight#READ}; the bureau's lists: of WORK. */
@Port
public interface DecisionQueries {
    /** Where a decision stands on its way to the award. */
    enum Standing {
        /** Approved, not yet on notice. */
        DECIDED,
        /** The notice runs or an objection is open. */
        ON_NOTICE,
        /** The notice is over and nothing is open. */
        READY,
        AWARDED,
        REJECTED
    }

    /** Decisions that stand, the latest first. */
    Page<DecisionRow> list(
            Scope scope, Standing standing, @Nullable ProgrammeId programme, Instant now, PageRequest page);

    /** Programmes with a decision within the scope, by title. */
    List<ProgrammeRow> programmes(Scope scope);

    /** The latest decision on an application, whether it stands or not. */
    Optional<Decision> latest(Scope scope, ApplicationId application);

    /** {@code subsidies.approved-amount}: approvals that stand, decided by the end of the day. */
    Money approved(Scope scope, Instant until, @Nullable ReportingUnitId unit, @Nullable ProgrammeId programme);

    /** The decisions {@link #approved} adds up. */
    Page<DecisionRow> counted(
            Scope scope,
            Instant until,
            @Nullable ReportingUnitId unit,
            @Nullable ProgrammeId programme,
            PageRequest page);

    record ProgrammeRow(ProgrammeId id, LocalText title) {}

    /**
     * A decision in a list.
     *
     * @param notice on which its line stands, null before
     * @param openObjections to its line
     */
    record DecisionRow(
            DecisionId id,
            ApplicationId application,
            ProgrammeId programme,
            LocalText programmeTitle,
            LocalText enterpriseName,
            ReportingUnitId unit,
            Decision.Outcome outcome,
            Money amount,
            Instant at,
            UserId by,
            String byName,
            @Nullable NoticeId notice,
            @Nullable Deadline noticeEnds,
            int openObjections,
            @Nullable Instant awardedAt) {}
}
