package org.zhuqi.programmes.trials.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuqi.programmes.trials.DryRun;
import org.zhuqi.programmes.trials.Outcome;
import org.zhuqi.programmes.trials.Tally;
import org.zhuqi.programmes.trials.TrialFixture;
import org.zhuqi.programmes.trials.TrialsRight;
import org.zhuqi.programmes.trials.Variant;
import org.zhuqi.programmes.trials.usecase.TrialQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.TestDatabase;

class JdbcTrialQueriesTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final int ENTERPRISES = 12;
    private final TrialDatabase room = new TrialDatabase(DATABASE.dataSource(), ENTERPRISES);
    private final Scope leader = new Actor(
                    UserId.SYSTEM, "局长", Role.PREFECTURE_LEADER, new ReportingUnitId("222400"), Set.of(), null, "")
            .scopeFor(TrialsRight.READ);
    private final DryRun run = done();

    private DryRun done() {
        List<EnterpriseId> all = IntStream.rangeClosed(1, ENTERPRISES)
                .mapToObj(TrialFixture::enterprise)
                .toList();
        Variant[] variants = {Variant.AS_WRITTEN, TrialFixture.capped(100_000)};
        List<Outcome> outcomes = TrialFixture.outcomes(all, variants);
        DryRun queued = TrialFixture.run(1, TrialFixture.programme(1, "TRY").id(), variants);
        DryRun ended = queued.advance(all.getLast(), ENTERPRISES, outcomes).finish(TrialFixture.NOW);
        room.runs.add(ended, outcomes);
        return ended;
    }

    @BeforeEach
    void another() {
        room.runs.add(TrialFixture.run(2, TrialFixture.programme(2, "OTHER").id(), Variant.AS_WRITTEN));
    }

    @Test
    void runsAreListedNewestFirstAndByCall() {
        assertThat(room.queries.list(leader, null, PageRequest.first(10)).items())
                .extracting(TrialQueries.Line::programmeCode)
                .containsExactly("OTHER", "TRY");
        Page<TrialQueries.Line> first = room.queries.list(leader, null, PageRequest.first(1));
        assertThat(room.queries
                        .list(leader, null, new PageRequest(first.next(), 1, null))
                        .items())
                .extracting(TrialQueries.Line::id)
                .containsExactly(run.id());
        assertThat(room.queries
                        .list(leader, run.programme(), PageRequest.first(10))
                        .items())
                .extracting(TrialQueries.Line::variants)
                .containsExactly(2);
        assertThat(room.queries.programmes(leader))
                .extracting(TrialQueries.Choice::code)
                .containsExactly("OTHER", "TRY");
    }

    @Test
    void everyNumberOfTheTallyOpensOntoThatManyEnterprises() {
        for (int variant = 0; variant < 2; variant++) {
            Tally.Count count = run.tally().variants().get(variant);
            assertThat(count(variant, Outcome.Standing.ELIGIBLE, null))
                    .isEqualTo(count.eligible().enterprises());
            assertThat(count(variant, Outcome.Standing.INELIGIBLE, null)).isEqualTo(count.ineligible());
            assertThat(count(variant, Outcome.Standing.UNKNOWN, null)).isEqualTo(count.unknown());
            int at = variant;
            count.group(Tally.Dimension.UNIT)
                    .forEach((unit, cell) -> assertThat(count(at, Outcome.Standing.ELIGIBLE, unit))
                            .isEqualTo(cell.enterprises()));
            for (int condition = 0; condition < 2; condition++) {
                assertThat(cut(at, condition, TrialQueries.Cut.ANY))
                        .isEqualTo(count.cut(condition).any());
                assertThat(cut(at, condition, TrialQueries.Cut.FIRST))
                        .isEqualTo(count.cut(condition).first());
                assertThat(cut(at, condition, TrialQueries.Cut.ALONE))
                        .isEqualTo(count.cut(condition).alone());
            }
            count.missing()
                    .forEach((fact, many) -> assertThat(all(new TrialQueries.Filter(
                                    at, null, null, null, null, null, TrialQueries.Cut.ANY, fact, null)))
                            .hasSize(many.intValue()));
            count.amountMissing()
                    .forEach((fact, many) -> assertThat(all(new TrialQueries.Filter(
                                    at, null, null, null, null, null, TrialQueries.Cut.ANY, null, fact)))
                            .hasSize(many.intValue()));
        }
    }

    @Test
    void theEnterprisesComePageByPageWithWhatWasSaidOfThem() {
        TrialQueries.Filter eligible = new TrialQueries.Filter(
                1, Outcome.Standing.ELIGIBLE, null, "SMALL", "C13", null, TrialQueries.Cut.ANY, null, null);
        Page<TrialQueries.Outlook> page = room.queries.outcomes(leader, run.id(), eligible, PageRequest.first(2));
        assertThat(page.total()).isEqualTo(6);
        assertThat(page.items()).extracting(TrialQueries.Outlook::name).containsExactly("企业1", "企业4");
        assertThat(page.items().getFirst().amount()).hasToString("100000");
        assertThat(all(eligible)).hasSize(6);
        assertThat(all(new TrialQueries.Filter(0, null, null, "", null, null, TrialQueries.Cut.ANY, null, null)))
                .as("everybody's size is known")
                .isEmpty();
    }

    @Test
    void ofARunThatIsNotDoneNothingIsShownAndOfAnOldOneThatItIsGone() {
        DryRun half = TrialFixture.run(3, run.programme(), Variant.AS_WRITTEN);
        List<EnterpriseId> one = List.of(TrialFixture.enterprise(1));
        List<Outcome> outcomes = TrialFixture.outcomes(one, Variant.AS_WRITTEN);
        room.runs.add(half.advance(one.getFirst(), 1, outcomes), outcomes);
        assertThat(room.queries
                        .outcomes(leader, half.id(), TrialQueries.Filter.of(0), PageRequest.first(5))
                        .items())
                .isEmpty();
        room.runs.forgetOutcomes(TrialFixture.NOW.plusSeconds(1), 5);
        assertThatThrownBy(
                        () -> room.queries.outcomes(leader, run.id(), TrialQueries.Filter.of(0), PageRequest.first(5)))
                .hasMessageContaining("trials.outcomes-gone");
    }

    private long count(int variant, Outcome.Standing standing, @Nullable String unit) {
        return all(new TrialQueries.Filter(
                        variant,
                        standing,
                        unit == null ? null : new ReportingUnitId(unit),
                        null,
                        null,
                        null,
                        TrialQueries.Cut.ANY,
                        null,
                        null))
                .size();
    }

    private long cut(int variant, int condition, TrialQueries.Cut cut) {
        return all(new TrialQueries.Filter(variant, null, null, null, null, condition, cut, null, null))
                .size();
    }

    private List<TrialQueries.Outlook> all(TrialQueries.Filter filter) {
        List<TrialQueries.Outlook> all = new java.util.ArrayList<>();
        String after = null;
        do {
            Page<TrialQueries.Outlook> page =
                    room.queries.outcomes(leader, run.id(), filter, new PageRequest(after, 2, null));
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }
}
