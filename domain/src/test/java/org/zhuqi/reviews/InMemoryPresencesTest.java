package org.zhuqi.reviews;

import java.util.UUID;

class InMemoryPresencesTest extends PresencesContract {
    private final Presences presences = new InMemoryPresences();

    @Override
    protected Presences presences() {
        return presences;
    }

    @Override
    protected ReviewId review() {
        return new ReviewId(UUID.randomUUID());
    }
}
