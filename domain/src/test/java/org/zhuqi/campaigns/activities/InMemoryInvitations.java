package org.zhuqi.campaigns.activities;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhuqi.shared.EnterpriseId;

public final class InMemoryInvitations implements Invitations {
    private record Key(ActivityId activity, EnterpriseId enterprise) {}

    private final Map<Key, Invitation> stored = new HashMap<>();

    @Override
    public List<EnterpriseId> add(Invitation invitation, Collection<EnterpriseId> found) {
        return found.stream()
                .filter(each -> stored.putIfAbsent(new Key(invitation.activity(), each), invitation) == null)
                .toList();
    }

    @Override
    public Optional<Invitation> of(ActivityId activity, EnterpriseId enterprise) {
        return Optional.ofNullable(stored.get(new Key(activity, enterprise)));
    }
}
