package org.zhuqi.notifications;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.zhuqi.shared.UserId;

/** Wishes in a map. */
public final class InMemoryMailWishes implements MailWishes {
    private final Map<UserId, MailWish> kept = new HashMap<>();

    @Override
    public Optional<MailWish> find(UserId user) {
        return Optional.ofNullable(kept.get(user));
    }

    @Override
    public void save(MailWish wish) {
        kept.put(wish.user(), wish);
    }
}
