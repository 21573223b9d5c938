package org.zhuqi.reviews.checks.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.reviews.Moved;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.checks.ChecksRight;
import org.zhuqi.reviews.checks.Finding;
import org.zhuqi.reviews.checks.Snapshot;
import org.zhuqi.reviews.checks.Snapshots;
import org.zhuqi.reviews.checks.SnapshotsContract;
import org.zhuqi.reviews.jdbc.ReviewDatabase;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.jdbc.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

class JdbcSnapshotsTest extends SnapshotsContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private final JdbcSnapshots snapshots = new JdbcSnapshots(
            DATABASE.jdbc(), DATABASE.later(), JsonMapper.builder().build());

    @Override
    protected Snapshots snapshots() {
        return snapshots;
    }

    @Override
    protected SubjectRef subject() {
        SubjectRef subject = ReviewFixture.subject(UUID.randomUUID())
                .of(new SubjectRef.Call(UUID.randomUUID(), LocalText.ofZh("设备投资补助")));
        Moved opened = ReviewFixture.opened(new ReviewId(UUID.randomUUID()), subject);
        ReviewDatabase.reviews(DATABASE.dataSource()).add(opened);
        return subject;
    }

    @Test
    void findingsAreReadWithinReach() {
        SubjectRef subject = subject();
        Snapshot found = found(subject, "credit", Finding.Outcome.HIT, 0);
        snapshots.add(List.of(found));
        assertThat(read(ReviewFixture.unitOfficer(), subject)).containsExactly(found);
        assertThat(read(ReviewFixture.leader(), subject)).containsExactly(found);
        assertThat(read(ReviewFixture.otherUnitOfficer(), subject)).isEmpty();
    }

    private List<Snapshot> read(Actor actor, SubjectRef subject) {
        return snapshots.findings(actor.scopeFor(ChecksRight.READ_FINDINGS), subject.kind(), subject.id());
    }
}
