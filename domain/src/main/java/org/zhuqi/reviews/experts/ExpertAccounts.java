package org.zhuqi.reviews.experts;

import java.util.Optional;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.UserId;

/** Which expert of the pool logs in with which account. */
@Port
public interface ExpertAccounts {
    Optional<UserId> of(ExpertId expert);

    Optional<ExpertId> expertOf(UserId account);

    /** An expert has one account, and an account is one expert's; refuses with CHANGED_MEANWHILE otherwise. */
    void link(ExpertId expert, UserId account);
}
