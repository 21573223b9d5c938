package org.zhuqi.reviews.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuqi.reviews.ReviewFixture.START;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.reviews.SubjectRef;

/** What every store of findings keeps to. */
public abstract class SnapshotsContract {
    protected abstract Snapshots snapshots();

    /** A subject whose review is not over. */
    protected abstract SubjectRef subject();

    protected static Snapshot found(SubjectRef subject, String check, Finding.Outcome outcome, long seconds) {
        return new Snapshot(
                UUID.randomUUID(),
                subject,
                CheckMoment.SUBMISSION,
                check,
                START.plusSeconds(seconds),
                new Finding(
                        outcome,
                        List.of(Finding.Reason.of("reviews.check.failed", "a", "b")),
                        "名单",
                        LocalDate.of(2024, 8, 26)));
    }

    @Test
    void theLatestOfEachCheckCountsAndARunLooksOnce() {
        SubjectRef subject = subject();
        Snapshot first = found(subject, "credit", Finding.Outcome.UNKNOWN, 0);
        Snapshot other = found(subject, "double-funding", Finding.Outcome.CLEAR, 0);
        snapshots().add(List.of(first, other));
        assertThat(snapshots().latest(subject.kind(), subject.id())).containsExactly(first, other);
        snapshots()
                .add(List.of(new Snapshot(
                        first.run(), subject, first.moment(), first.check(), START.plusSeconds(9), other.finding())));
        assertThat(snapshots().latest(subject.kind(), subject.id())).containsExactly(first, other);
        Snapshot later = found(subject, "credit", Finding.Outcome.HIT, 60);
        snapshots().add(List.of(later));
        assertThat(snapshots().latest(subject.kind(), subject.id())).containsExactly(later, other);
    }

    @Test
    void whatIsUnknownIsFoundUntilItIsKnown() {
        SubjectRef subject = subject();
        Snapshot unknown = found(subject, "credit", Finding.Outcome.UNKNOWN, 0);
        snapshots().add(List.of(unknown));
        assertThat(snapshots().unknown(null, 100)).contains(unknown);
        assertThat(snapshots().unknown(subject.id(), 100)).doesNotContain(unknown);
        snapshots().add(List.of(found(subject, "credit", Finding.Outcome.CLEAR, 60)));
        assertThat(snapshots().unknown(null, 100)).doesNotContain(unknown);
    }
}
