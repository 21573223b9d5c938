package org.zhuqi.policies;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zhuqi.shared.Port;

/** Items of policies. */
@Port
public interface PolicyItems {
    Optional<PolicyItem> find(PolicyItemId id);

    /** Those of a policy in their order. */
    List<PolicyItem> of(PolicyId policy);

    void add(PolicyItem item);

    /** Refuses with CHANGED_MEANWHILE when somebody saved in between. */
    void save(PolicyItem item);

    /** It is no longer found; the row stays, with when that was. */
    void remove(PolicyItem item, Instant at);
}
