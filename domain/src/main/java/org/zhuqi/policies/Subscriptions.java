package org.zhuqi.policies;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.UserId;

/** Who wants news of policies. */
@Port
public interface Subscriptions {
    Optional<Subscription> find(UserId user);

    /** The ones after a person, in a fixed order; null for the first ones. */
    List<Subscription> after(@Nullable UserId user, int most);

    /** Takes the place of the one the person had. */
    void save(Subscription subscription);

    void remove(UserId user);
}
