package org.zhuqi.programmes.trials.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.designs.Definition;
import org.zhuqi.programmes.designs.Design;
import org.zhuqi.programmes.trials.Assumption;
import org.zhuqi.programmes.trials.Assumptions;
import org.zhuqi.programmes.trials.DryRun;
import org.zhuqi.programmes.trials.DryRunId;
import org.zhuqi.programmes.trials.DryRunStatus;
import org.zhuqi.programmes.trials.Tally;
import org.zhuqi.programmes.trials.TrialFixture;
import org.zhuqi.programmes.trials.Variant;
import org.zhuqi.rules.FactKey;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.RefusedException;

class TrialUseCasesTest {
    private final TrialRoom room = new TrialRoom();

    @Test
    void everybodyOnRecordIsCountedOnceUnderBothCaps() {
        room.enterprises(2_500);
        DryRunId id = room.started(Variant.AS_WRITTEN, TrialFixture.capped(150_000));
        assertThat(room.work.workOnNext()).isTrue();
        DryRun done = room.run(id);
        assertThat(done.status()).isEqualTo(DryRunStatus.DONE);
        assertThat(done.done()).isEqualTo(2_500);
        Tally.Count written = done.tally().variants().getFirst();
        assertThat(written.eligible().enterprises()).isEqualTo(1_250);
        assertThat(written.eligible().unpriced()).isEqualTo(625);
        assertThat(written.eligible().sum()).isEqualTo(Money.ofYuan(625L * 200_000));
        assertThat(written.ineligible()).isEqualTo(625);
        assertThat(written.unknown()).isEqualTo(625);
        assertThat(written.missing()).containsExactly(Map.entry(TrialFixture.EMPLOYEES.value(), 625L));
        assertThat(done.tally().variants().getLast().eligible().sum()).isEqualTo(Money.ofYuan(625L * 150_000));
        assertThat(room.ended).hasSize(1);
        assertThat(room.audit.actions()).containsExactly("trials.start");
        assertThat(room.work.workOnNext()).isFalse();
    }

    @Test
    void oneThatIsKilledGoesOnWithThePortionItWasAtAndCountsNobodyTwice() {
        room.enterprises(2_500);
        DryRunId id = room.started(Variant.AS_WRITTEN);
        AtomicInteger asked = new AtomicInteger();
        room.beforeFacts = () -> {
            if (asked.incrementAndGet() == 4_000) {
                throw new Killed();
            }
        };
        assertThatThrownBy(room.work::workOnNext).isInstanceOf(Killed.class);
        DryRun half = room.run(id);
        assertThat(half.status()).isEqualTo(DryRunStatus.RUNNING);
        assertThat(half.done()).isEqualTo(1_000);
        room.beforeFacts = () -> {};
        assertThat(room.work.workOnNext())
                .as("the first one's lease still runs")
                .isFalse();
        room.later(KeepPortion.LEASE.plusSeconds(1));
        assertThat(room.work.workOnNext()).isTrue();
        assertThat(room.run(id).tally().variants().getFirst().enterprises()).isEqualTo(2_500);
    }

    /** What no catch of the program sees coming. */
    private static final class Killed extends Error {}

    @Test
    void aSourceThatIsDownMakesNobodyIneligible() {
        room.enterprises(4);
        DryRunId id = room.started(Variant.AS_WRITTEN);
        room.beforeFacts = () -> {
            throw new IllegalStateException("no connection");
        };
        room.work.workOnNext();
        Tally.Count count = room.run(id).tally().variants().getFirst();
        assertThat(count.unknown()).isEqualTo(4);
        assertThat(count.later()).isEqualTo(4);
    }

    @Test
    void whoeverAskedMustStillBeAllowedWhenItIsDone() {
        room.enterprises(1);
        DryRunId id = room.started(Variant.AS_WRITTEN);
        room.disableBureau();
        room.work.workOnNext();
        assertThat(room.run(id).status()).isEqualTo(DryRunStatus.INTERRUPTED);
        assertThat(room.run(id).failure()).isEqualTo("shared.denied");
    }

    @Test
    void itCanBeStoppedAndThenIsNobodysWork() {
        room.enterprises(4);
        DryRunId id = room.started(Variant.AS_WRITTEN);
        room.move.cancel(room.bureau, id);
        assertThat(room.work.workOnNext()).isFalse();
        assertThatThrownBy(() -> room.move.resume(room.bureau, id)).hasMessageContaining("trials.not-now");
    }

    @Test
    void whatDoesNotFitTheCallIsRefusedBeforeAnythingRuns() {
        assertThatThrownBy(() -> room.start.start(
                        room.bureau,
                        new StartDryRun.Command(
                                room.programme.id(),
                                false,
                                List.of(Variant.of(Map.of("amount/7", BigDecimal.ONE))),
                                new Assumptions(new TreeMap<>(
                                        Map.of("project", new Assumption.OfFact(new FactKey("nobody.knows"))))))))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.problems())
                                .extracting(FieldProblem::key)
                                .containsExactlyInAnyOrder("trials.no-such-place", "trials.no-such-fact"));
        assertThat(room.work.workOnNext()).isFalse();
    }

    @Test
    void whatIsStillBeingWrittenIsTriedAsItWasWhenSomebodyAsked() {
        room.enterprises(4);
        ProgrammeId id = new ProgrammeId(new UUID(4, 99));
        Definition unfinished = Definition.of(room.programme)
                .withTerms(Definition.of(room.programme).terms().withOpens(null).withCloses(null));
        Design.Change by = new Design.Change(room.bureau.id(), room.bureau.name(), room.clock.instant());
        room.designs.save(Design.begun(id, "NEW", unfinished, by));
        DryRunId run = room.start.start(
                room.bureau, new StartDryRun.Command(id, false, List.of(Variant.AS_WRITTEN), Assumptions.NONE));
        Design kept = room.designs.find(id).orElseThrow();
        room.designs.save(kept.changed(kept.version(), kept.definition().withMaterials(List.of()), by));
        assertThat(room.work.workOnNext()).isTrue();
        assertThat(room.run(run).status()).isEqualTo(DryRunStatus.DONE);
        assertThat(room.run(run).tally().variants().getFirst().eligible().enterprises())
                .isEqualTo(2);
        ShowDryRun.Shown shown = room.show.show(room.bureau, run);
        assertThat(shown.programme().code()).isEqualTo("NEW");
        assertThat(shown.programme().materials()).isEqualTo(room.programme.materials());
    }

    @Test
    void ofAPublishedCallTheVersionIsTriedUnlessTheWorkingCopyIsMeant() {
        Design design = Design.of(room.programme);
        Definition cheaper = design.definition().withMaterials(List.of());
        room.designs.save(design.changed(0, cheaper, design.last()));
        DryRunId version = room.started(Variant.AS_WRITTEN);
        DryRunId copy = room.start.start(
                room.bureau,
                new StartDryRun.Command(room.programme.id(), true, List.of(Variant.AS_WRITTEN), Assumptions.NONE));
        assertThat(room.run(version).draft()).isNull();
        assertThat(room.run(copy).draft()).isNotNull();
        assertThat(room.show.show(room.bureau, copy).programme().materials()).isEmpty();
        assertThat(room.show.programme(room.bureau, room.programme.id(), true).materials())
                .isEmpty();
    }

    @Test
    void whatIsShownNamesTheConditionsAndTheNumbersThatMayBeChanged() {
        DryRunId id = room.started(Variant.AS_WRITTEN);
        ShowDryRun.Shown shown = room.show.show(room.bureau, id);
        assertThat(shown.conditions()).hasSize(2);
        assertThat(shown.numbers()).hasSize(3);
    }
}
