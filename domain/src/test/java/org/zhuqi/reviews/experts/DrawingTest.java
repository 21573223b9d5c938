package org.zhuqi.reviews.experts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;

class DrawingTest {
    private static final String SEED = "5f".repeat(32);
    private static final PanelRules FIVE = new PanelRules(5, 1, Set.of(ReviewFixture.YANJI));

    private static Entry entry(
            long number, Expert.@Nullable Reason excluded, @Nullable ReportingUnitId county, Expert.Field... fields) {
        return new Entry(new ExpertId(new UUID(0, number)), "expert-" + number, Set.of(fields), county, excluded);
    }

    private static List<Entry> pool() {
        List<Entry> pool = new ArrayList<>();
        for (long i = 1; i <= 12; i++) {
            pool.add(entry(
                    i,
                    i == 3 ? Expert.Reason.EMPLOYER : null,
                    i % 3 == 0 ? ReviewFixture.TUMEN : ReviewFixture.YANJI,
                    i % 4 == 0 ? Expert.Field.FINANCE : Expert.Field.TECHNOLOGY));
        }
        return pool;
    }

    /** A draw as it was recorded: whoever runs it again, by any program, gets the same. */
    @Test
    void aRecordedDrawIsRepeated() {
        assertThat(Drawing.rank(SEED, new ExpertId(new UUID(0, 1))))
                .isEqualTo("4f693b6b86803e2ef56da02d7a404a95759dd6a8daa7473934e02571ffcf56dd");
        assertThat(Drawing.of(twelveElsewhere(), FIVE, SEED).panel()).isEqualTo(panel(10, 4, 12, 1, 7));
    }

    private static List<Entry> twelveElsewhere() {
        List<Entry> pool = new ArrayList<>();
        for (long i = 1; i <= 12; i++) {
            pool.add(entry(
                    i,
                    i == 3 ? Expert.Reason.EMPLOYER : null,
                    i % 3 == 0 ? ReviewFixture.YANJI : ReviewFixture.TUMEN,
                    i == 7 ? Expert.Field.FINANCE : Expert.Field.TECHNOLOGY));
        }
        return pool;
    }

    private static Drawing.Panel panel(long... numbers) {
        return new Drawing.Panel(LongStream.of(numbers)
                .mapToObj(number -> new ExpertId(new UUID(0, number)))
                .toList());
    }

    @Test
    void theOrderOfThePoolDoesNotMatter() {
        List<Entry> reversed = new ArrayList<>(twelveElsewhere()).reversed();
        assertThat(Drawing.of(reversed, FIVE, SEED).panel())
                .isEqualTo(Drawing.of(twelveElsewhere(), FIVE, SEED).panel());
        assertThat(Drawing.of(twelveElsewhere(), FIVE, "60".repeat(32)).panel())
                .isNotEqualTo(Drawing.of(twelveElsewhere(), FIVE, SEED).panel());
    }

    @Test
    void whichRuleCannotBeKeptIsSaid() {
        // Nine of eleven come from the applicant's county: three others and one of them are four.
        assertThat(Drawing.of(pool(), FIVE, SEED).panel())
                .isEqualTo(new Drawing.Impossible(Set.of(Drawing.Unmet.COUNTIES)));
        List<Entry> nobodyOfFinance = pool().stream()
                .filter(entry -> !entry.finance())
                .map(entry ->
                        entry(entry.expert().value().getLeastSignificantBits(), null, null, Expert.Field.MANAGEMENT))
                .toList();
        assertThat(Drawing.of(nobodyOfFinance, FIVE, SEED).panel())
                .isEqualTo(new Drawing.Impossible(Set.of(Drawing.Unmet.FINANCE)));
        assertThat(Drawing.of(nobodyOfFinance.subList(0, 4), FIVE, SEED).panel())
                .isEqualTo(new Drawing.Impossible(Set.of(Drawing.Unmet.SIZE, Drawing.Unmet.FINANCE)));
    }

    @Test
    void aPanelIsOddAndLargeEnough() {
        for (int size : new int[] {1, 2, 4, 6, 17}) {
            assertThatThrownBy(() -> new PanelRules(size, 1, Set.of())).isInstanceOf(RefusedException.class);
        }
        assertThatThrownBy(() -> new PanelRules(5, 0, Set.of())).isInstanceOf(RefusedException.class);
        new PanelRules(3, 1, Set.of());
    }

    static LongStream seeds() {
        return new Random(20241226).longs(300);
    }

    /** For any pool: the rules hold, or no panel of the pool keeps them. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theRulesHoldForAnyPoolOrNoPanelKeepsThem(long number) {
        Random random = new Random(number);
        ReportingUnitId[] counties = {ReviewFixture.YANJI, ReviewFixture.TUMEN, new ReportingUnitId("222403"), null};
        List<Entry> pool = new ArrayList<>();
        int size = random.nextInt(11);
        for (int i = 0; i < size; i++) {
            Set<Expert.Field> fields = EnumSet.of(Expert.Field.values()[random.nextInt(3)]);
            pool.add(entry(
                    random.nextInt(1_000_000),
                    random.nextInt(5) == 0 ? Expert.Reason.DECLARED : null,
                    counties[random.nextInt(4)],
                    fields.toArray(Expert.Field[]::new)));
        }
        PanelRules rules = new PanelRules(
                random.nextBoolean() ? 3 : 5,
                1 + random.nextInt(2),
                random.nextBoolean() ? Set.of(ReviewFixture.YANJI, ReviewFixture.TUMEN) : Set.of(ReviewFixture.YANJI));
        String seed = Long.toHexString(random.nextLong());
        Drawing drawing = Drawing.of(pool, rules, seed);
        switch (drawing.panel()) {
            case Drawing.Panel drawn -> {
                assertThat(keeps(pool, rules, drawn.experts())).isTrue();
                Set<ExpertId> gone = Set.of(drawn.experts().get(random.nextInt(rules.size())));
                if (drawing.without(drawn.experts(), gone) instanceof Drawing.Panel after) {
                    assertThat(keeps(pool, rules, after.experts())).isTrue();
                    assertThat(after.experts()).doesNotContainAnyElementsOf(gone);
                    List<ExpertId> stayed = new ArrayList<>(drawn.experts());
                    stayed.removeAll(gone);
                    assertThat(after.experts()).startsWith(stayed.toArray(ExpertId[]::new));
                }
            }
            case Drawing.Impossible impossible -> {
                assertThat(impossible.rules()).isNotEmpty();
                assertThat(anyPanel(pool, rules, new ArrayList<>(), 0)).isFalse();
            }
        }
    }

    private static boolean keeps(List<Entry> pool, PanelRules rules, List<ExpertId> panel) {
        List<Entry> entries =
                pool.stream().filter(entry -> panel.contains(entry.expert())).toList();
        return entries.size() == rules.size()
                && new HashSet<>(panel).size() == rules.size()
                && entries.stream().allMatch(entry -> entry.excluded() == null)
                && entries.stream().filter(Entry::finance).count() >= rules.finance()
                && rules.counties().stream()
                        .allMatch(county -> entries.stream()
                                        .filter(entry -> county.equals(entry.county()))
                                        .count()
                                <= 1);
    }

    /** Every panel there is, tried one after the other. */
    private static boolean anyPanel(List<Entry> pool, PanelRules rules, List<ExpertId> taken, int from) {
        if (taken.size() == rules.size()) {
            return keeps(pool, rules, taken);
        }
        for (int i = from; i < pool.size(); i++) {
            taken.add(pool.get(i).expert());
            boolean found = anyPanel(pool, rules, taken, i + 1);
            taken.removeLast();
            if (found) {
                return true;
            }
        }
        return false;
    }
}
