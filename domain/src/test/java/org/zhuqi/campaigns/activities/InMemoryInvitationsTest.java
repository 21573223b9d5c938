package org.zhuqi.campaigns.activities;

import java.util.UUID;
import org.zhuqi.shared.EnterpriseId;

class InMemoryInvitationsTest extends InvitationsContract {
    private final InMemoryInvitations invitations = new InMemoryInvitations();

    @Override
    protected Invitations invitations() {
        return invitations;
    }

    @Override
    protected Activity activity() {
        return ActivityFixture.announced(5);
    }

    @Override
    protected EnterpriseId enterprise() {
        return new EnterpriseId(UUID.randomUUID());
    }
}
