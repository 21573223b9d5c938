package org.zhuqi.documents.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.RefusedException;

class ImportTest {
    private static final Import UPLOADED = ImportFixture.uploaded(1);
    private static final Tally GOOD = new Tally(2, 1, 0, 0);
    private static final Tally BAD = new Tally(2, 0, 0, 1);

    @Test
    void aFileIsCheckedThenRunThenDone() {
        Import checked = UPLOADED.check(ImportFixture.asker(), UPLOADED.mapping())
                .judged(GOOD, List.of(), ImportFixture.MORNING);
        assertThat(checked.status()).isEqualTo(ImportStatus.CHECKED);
        Import done = run(checked, ImportMode.ALL_OR_NOTHING).judged(GOOD, List.of(), ImportFixture.MORNING);
        assertThat(done.status()).isEqualTo(ImportStatus.DONE);
        assertThat(done.tally().rows()).isEqualTo(3);
    }

    @Test
    void oneBadRowRefusesTheFileUnlessSomebodyChoseToSkipIt() {
        assertThat(run(UPLOADED, ImportMode.ALL_OR_NOTHING)
                        .judged(BAD, List.of(), ImportFixture.MORNING)
                        .status())
                .isEqualTo(ImportStatus.REFUSED);
        assertThat(run(UPLOADED, ImportMode.SKIP_BAD_ROWS)
                        .judged(BAD, List.of(), ImportFixture.MORNING)
                        .status())
                .isEqualTo(ImportStatus.DONE);
    }

    @Test
    void aRefusedOrFailedFileMayBeRunAgainADoneOneNot() {
        Import refused = run(UPLOADED, ImportMode.ALL_OR_NOTHING).judged(BAD, List.of(), ImportFixture.MORNING);
        Import skipping = run(refused, ImportMode.SKIP_BAD_ROWS);
        assertThat(skipping.status()).isEqualTo(ImportStatus.RUNNING);
        Import failed = skipping.fail("imports.gave-up", ImportFixture.MORNING);
        assertThat(failed.failure()).isEqualTo("imports.gave-up");
        assertThat(run(failed, ImportMode.ALL_OR_NOTHING).failure()).isNull();
        Import done = skipping.judged(BAD, List.of(), ImportFixture.MORNING);
        refused(() -> run(done, ImportMode.SKIP_BAD_ROWS));
        refused(() -> done.check(ImportFixture.asker(), done.mapping()));
    }

    @Test
    void whatIsUnderWayIsLeftAlone() {
        Import running = run(UPLOADED, ImportMode.ALL_OR_NOTHING);
        refused(() -> run(running, ImportMode.SKIP_BAD_ROWS));
        refused(() -> running.check(ImportFixture.asker(), running.mapping()));
    }

    @Test
    void aRowIsBadForAReasonAndOnlyThen() {
        assertThatThrownBy(() -> RowVerdict.bad(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RowVerdict(RowVerdict.Outcome.NEW, List.of(FieldProblem.of("x", "y.z"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Import run(Import file, ImportMode mode) {
        return file.run(ImportFixture.asker(), file.mapping(), mode);
    }

    private static void refused(ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.errorKey()).isEqualTo(ImportsError.NOT_NOW));
    }
}
