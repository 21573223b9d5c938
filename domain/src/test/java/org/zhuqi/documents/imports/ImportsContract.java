package org.zhuqi.documents.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;

/** What every place that keeps imports must do. */
public abstract class ImportsContract {
    private static final Instant NOW = ImportFixture.MORNING;
    private static final Instant LEASE = NOW.plus(Duration.ofMinutes(2));
    private static final UUID CLAIM = new UUID(5, 1);
    private static final UUID OTHER = new UUID(5, 2);

    protected abstract Imports imports();

    /** Makes what an import refers to, where that must be there. */
    protected void prepare(Import handedIn) {}

    private Import added(int number) {
        Import uploaded = ImportFixture.uploaded(number);
        prepare(uploaded);
        imports().add(uploaded);
        return uploaded;
    }

    private Import waiting(int number) {
        Import uploaded = added(number);
        imports().save(uploaded.check(ImportFixture.asker(), uploaded.mapping()));
        return imports().find(uploaded.id()).orElseThrow();
    }

    @Test
    void whatWasHandedInComesBack() {
        Import uploaded = added(1);
        assertThat(imports().find(uploaded.id())).contains(uploaded);
        assertThat(imports().find(ImportFixture.uploaded(2).id())).isEmpty();
        assertThat(imports().claim(CLAIM, NOW, LEASE))
                .as("nobody asked for work")
                .isEmpty();
    }

    @Test
    void oneOfTwoWhoSaveAtOnceIsRefused() {
        Import uploaded = added(1);
        imports().save(uploaded.check(ImportFixture.asker(), uploaded.mapping()));
        assertThatThrownBy(() -> imports()
                        .save(uploaded.run(ImportFixture.asker(), uploaded.mapping(), ImportMode.SKIP_BAD_ROWS)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.is(SharedError.CHANGED_MEANWHILE)).isTrue());
    }

    @Test
    void workIsTakenOnceAndAgainWhenItsLeaseRanOut() {
        Import waiting = waiting(1);
        assertThat(imports().claim(CLAIM, NOW, LEASE)).hasValueSatisfying(work -> {
            assertThat(work.toDo()).isEqualTo(waiting);
            assertThat(work.attempt()).isEqualTo(1);
        });
        assertThat(imports().claim(OTHER, NOW.plusSeconds(60), LEASE)).isEmpty();
        assertThat(imports().claim(OTHER, LEASE.plusSeconds(1), LEASE.plusSeconds(120)))
                .hasValueSatisfying(work -> assertThat(work.attempt()).isEqualTo(2));
    }

    @Test
    void whatIsGivenBackIsTakenAtOnce() {
        Import waiting = waiting(1);
        imports().claim(CLAIM, NOW, LEASE);
        imports().release(waiting.id(), CLAIM);
        assertThat(imports().claim(OTHER, NOW, LEASE))
                .hasValueSatisfying(work -> assertThat(work.attempt()).isEqualTo(2));
    }

    @Test
    void progressProlongsTheLeaseOfWhoeverHasItStill() {
        Import waiting = waiting(1);
        imports().claim(CLAIM, NOW, LEASE);
        assertThat(imports().progress(waiting.id(), CLAIM, 500, LEASE.plusSeconds(60)))
                .isTrue();
        assertThat(imports().progress(waiting.id())).isEqualTo(500);
        assertThat(imports().claim(OTHER, LEASE.plusSeconds(30), LEASE.plusSeconds(150)))
                .isEmpty();
        assertThat(imports().claim(OTHER, LEASE.plusSeconds(90), LEASE.plusSeconds(210)))
                .isPresent();
        assertThat(imports().progress(waiting.id(), CLAIM, 600, LEASE.plusSeconds(999)))
                .as("it is the other's by now")
                .isFalse();
    }

    @Test
    void theEndIsKeptWithItsProblemsButOnlyByWhoeverHasTheWork() {
        Import waiting = waiting(1);
        imports().claim(CLAIM, NOW, LEASE);
        RowProblem later = problem(7, 2);
        RowProblem earlier = problem(3, 0);
        Import ended = waiting.judged(
                new Tally(1, 0, 0, 2),
                List.of(new PreviewRow(3, RowVerdict.Outcome.BAD, Map.of("creditCode", "x"))),
                NOW.plusSeconds(5));
        assertThat(imports().finish(ended, OTHER, List.of())).isFalse();
        assertThat(imports().finish(ended, CLAIM, List.of(later, earlier))).isTrue();
        assertThat(imports().find(waiting.id())).contains(ended.withVersion(waiting.version() + 1));
        assertThat(imports().problems(waiting.id(), 10)).containsExactly(earlier, later);
        assertThat(imports().problems(waiting.id(), 1)).containsExactly(earlier);
        assertThat(imports().claim(OTHER, NOW, LEASE)).isEmpty();
        assertThat(imports().finish(ended, CLAIM, List.of()))
                .as("it is nobody's work any more")
                .isFalse();
    }

    @Test
    void problemsOfALaterTimeTakeThePlaceOfEarlierOnes() {
        Import waiting = waiting(1);
        imports().claim(CLAIM, NOW, LEASE);
        imports().finish(waiting.judged(new Tally(0, 0, 0, 1), List.of(), NOW), CLAIM, List.of(problem(3, 0)));
        Import checked = imports().find(waiting.id()).orElseThrow();
        imports().save(checked.run(ImportFixture.asker(), checked.mapping(), ImportMode.ALL_OR_NOTHING));
        Imports.Work work = imports().claim(OTHER, NOW, LEASE).orElseThrow();
        assertThat(work.attempt()).isEqualTo(1);
        imports().finish(work.toDo().judged(new Tally(1, 0, 0, 0), List.of(), NOW), OTHER, List.of());
        assertThat(imports().problems(waiting.id(), 10)).isEmpty();
    }

    @Test
    void whatWaitedLongestIsDoneFirst() {
        Import first = added(1);
        Import second = added(2);
        imports().save(second.check(later(60), second.mapping()));
        imports().save(first.check(later(90), first.mapping()));
        assertThat(imports().claim(CLAIM, NOW, LEASE))
                .hasValueSatisfying(work -> assertThat(work.toDo().id()).isEqualTo(second.id()));
        assertThat(imports().claim(OTHER, NOW, LEASE))
                .hasValueSatisfying(work -> assertThat(work.toDo().id()).isEqualTo(first.id()));
    }

    @Test
    void theFileGoesWithAllThatRepeatsItAndNothingElse() {
        Import waiting = waiting(1);
        imports().claim(CLAIM, NOW, LEASE);
        assertThat(imports().withFileSince(NOW.plusSeconds(999), 10))
                .as("somebody works on it")
                .isEmpty();
        Import ended = waiting.judged(
                new Tally(1, 0, 0, 1),
                List.of(new PreviewRow(3, RowVerdict.Outcome.BAD, Map.of("creditCode", "x"))),
                NOW.plusSeconds(5));
        imports().finish(ended, CLAIM, List.of(problem(3, 0)));
        Import never = added(2);
        assertThat(imports().withFileSince(NOW, 10)).isEmpty();
        assertThat(imports().withFileSince(NOW.plusSeconds(6), 10))
                .extracting(Import::id)
                .containsExactly(never.id(), ended.id());
        assertThat(imports().withFileSince(NOW.plusSeconds(6), 1)).hasSize(1);
        Import kept = imports().find(ended.id()).orElseThrow();
        imports().saveWithoutFile(kept.withoutFile());
        assertThat(imports().find(ended.id())).contains(kept.withoutFile().withVersion(kept.version() + 1));
        assertThat(imports().problems(ended.id(), 10)).isEmpty();
        assertThat(imports().progress(ended.id())).isEqualTo(2);
        assertThat(imports().withFileSince(NOW.plusSeconds(6), 10))
                .extracting(Import::id)
                .containsExactly(never.id());
        assertThatThrownBy(() -> imports().saveWithoutFile(kept.withoutFile()))
                .as("saved meanwhile")
                .isInstanceOf(RefusedException.class);
    }

    private static Import.Requester later(int seconds) {
        Import.Requester asker = ImportFixture.asker();
        return new Import.Requester(asker.id(), asker.name(), asker.address(), NOW.plusSeconds(seconds));
    }

    private static RowProblem problem(int row, int place) {
        return new RowProblem(row, place, "found", FieldProblem.of("creditCode", "enterprises.too-long", 120));
    }
}
