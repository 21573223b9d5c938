package org.zhuqi.subsidies.claims;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.reviews.checks.FundingKey;
import org.zhuqi.shared.Port;

/** What was claimed of awards. */
@Port
public interface Claims {
    Optional<Claim> find(ClaimId id);

    /** Of an application, the oldest first. */
    List<Claim> of(ApplicationId application);

    /** Refuses CHANGED_MEANWHILE when the application has a draft. */
    void add(Claim claim);

    /**
     * Keeps it with its lines. Refuses CHANGED_MEANWHILE on an old version, and
     * {@link org.zhuqi.subsidies.SubsidiesError#INVOICE_CLAIMED} when one of its invoices stands on another claim that was
     * filed.
     */
    void save(Claim claim);

    /** Which of the invoices stand on another claim that was filed and not cut to nothing. */
    Set<FundingKey> taken(Set<FundingKey> keys, ClaimId except);
}
