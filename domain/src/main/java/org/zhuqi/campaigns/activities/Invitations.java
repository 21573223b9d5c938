package org.zhuqi.campaigns.activities;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Port;

/** Rounds of invitations, and whom they reached; an enterprise is invited to an activity once. */
@Port
public interface Invitations {
    /** Adds the round and answers which of the enterprises had not been invited before. */
    List<EnterpriseId> add(Invitation invitation, Collection<EnterpriseId> found);

    /** The round that invited the enterprise. */
    Optional<Invitation> of(ActivityId activity, EnterpriseId enterprise);
}
