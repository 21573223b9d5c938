package org.zhuqi.reviews.checks;

import java.util.UUID;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.SubjectRef;

class InMemorySnapshotsTest extends SnapshotsContract {
    private final Snapshots snapshots = new InMemorySnapshots();

    @Override
    protected Snapshots snapshots() {
        return snapshots;
    }

    @Override
    protected SubjectRef subject() {
        return ReviewFixture.subject(UUID.randomUUID());
    }
}
