package org.zhuqi.subsidies.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Port;

/** The ledger by double entry: postings are only ever added, balances are kept beside them. */
@Port
public interface Ledger {
    /**
     * The book as it stands; whoever opens that of the programme next waits until the transaction ends.
     *
     * @param application whose own accounts are wanted, null for none
     */
    LedgerBook open(ProgrammeId programme, @Nullable ApplicationId application);

    /**
     * What enterprises were awarded in a programme by postings before the moment, paid or not, less what was revoked or
     * taken back; who got nothing is left out.
     */
    Map<EnterpriseId, Money> awardedTo(Collection<EnterpriseId> enterprises, ProgrammeId programme, Instant until);

    /**
     * What an enterprise was awarded in any programme by awards made from one moment to before another, paid or not, less
     * what was revoked or taken back of them by then.
     *
     * @param except an application whose award is left out
     */
    Money awardedSince(EnterpriseId enterprise, Instant from, Instant until, ApplicationId except);

    /** Keeps the posting and changes the balances with it, or neither. */
    void post(Posting posting);
}
