package org.zhuqi.subsidies.claims.usecase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.Scope;
import org.zhuqi.subsidies.claims.Claim;
import org.zhuqi.subsidies.claims.ClaimId;

/**
 * Reads claims; scope of {@link org.zhuqi.subsidies.SubsidiesRight#READ}. A draft is its enterprise's alone until it is filed.
 */
@Port
public interface ClaimQueries {
    /** The latest first. */
    Page<ClaimRow> list(Scope scope, Filter filter, PageRequest page);

    Optional<Claim> find(Scope scope, ClaimId id);

    /** Awards of which an enterprise can claim something now, the latest first. */
    List<ClaimableRow> claimable(Scope scope, EnterpriseId enterprise);

    /** What is wanted; null for all. */
    record Filter(@Nullable ProgrammeId programme, Claim.@Nullable State state) {
        public static final Filter ALL = new Filter(null, null);
    }

    /**
     * A claim in a list.
     *
     * @param accepted nothing before the ruling
     * @param filedAt null while it is a draft
     */
    record ClaimRow(
            ClaimId id,
            ProgrammeId programme,
            ApplicationId application,
            LocalText programmeTitle,
            LocalText enterpriseName,
            String unit,
            Claim.State state,
            int lines,
            Money claimed,
            Money accepted,
            Instant at,
            @Nullable Instant filedAt) {}

    /**
     * An award that was sent down to be paid on claims.
     *
     * @param awarded by the version in force
     * @param left what can still be claimed
     */
    record ClaimableRow(ApplicationId application, LocalText programmeTitle, Money awarded, Money left) {}
}
