package org.zhuqi.campaigns.activities;

import java.util.UUID;
import org.zhuqi.shared.EnterpriseId;

class InMemoryParticipationsTest extends ParticipationsContract {
    private final InMemoryParticipations participations = new InMemoryParticipations();

    @Override
    protected Participations participations() {
        return participations;
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
