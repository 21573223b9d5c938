package org.zhuqi.subsidies.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.subsidies.proposals.Distribution.Tiers.Tier;

/** The test values of facts §7.4 and R11. */
class DistributionTest {
    private static Asked asked(long id, String wan, @Nullable String score) {
        return new Asked(
                new ApplicationId(new UUID(0, id)), Money.ofWan(wan), score == null ? null : new BigDecimal(score));
    }

    private static List<Asked> asked(String... wan) {
        List<Asked> list = new ArrayList<>();
        for (String each : wan) {
            list.add(asked(list.size() + 1L, each, null));
        }
        return list;
    }

    private static Money[] wan(String... amounts) {
        return Arrays.stream(amounts).map(Money::ofWan).toArray(Money[]::new);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            50; 33.33; 120; 8 | 150     | 35.49; 23.66; 85.17; 5.68
            50; 33.33; 120; 8 | 211.33  | 50; 33.33; 120; 8
            50; 33.33; 120; 8 | 211.32  | 50; 33.33; 119.99; 8
            10; 10; 10        | 20      | 6.67; 6.67; 6.66
            10; 10; 10        | 20.0199 | 6.67; 6.67; 6.67
            10; 10; 10        | 20.0099 | 6.67; 6.67; 6.66
            1; 1              | 0.01    | 0.01; 0
            1; 1              | 0       | 0; 0
            7.77777; 1        | 100     | 7.77777; 1
            """)
    void proRata(String asked, String budget, String shares) {
        assertThat(new Distribution.ProRata().share(asked(asked.split("; ")), Money.ofWan(budget)))
                .containsExactly(wan(shares.split("; ")));
    }

    @Test
    void ofEqualRemaindersTheLowerIdGetsTheUnitWhateverTheOrderAsked() {
        List<Asked> backwards = List.of(asked(-1, "10", null), asked(2, "10", null), asked(1, "10", null));
        assertThat(new Distribution.ProRata().share(backwards, Money.ofWan(20)))
                .containsExactly(wan("6.66", "6.67", "6.67"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void proRataSpendsWholeUnitsOfTheBudgetAndNobodyIsAUnitOffTheExactShare(long seed) {
        Random random = new Random(seed);
        List<Asked> many = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            many.add(asked(
                    i, BigDecimal.valueOf(1 + random.nextInt(9_999_999), 4).toPlainString(), null));
        }
        Money sum = many.stream().map(Asked::amount).reduce(Money.ZERO, Money::plus);
        Money budget = sum.times(BigDecimal.valueOf(1 + random.nextInt(98), 2));
        List<Money> shares = new Distribution.ProRata().share(many, budget);
        Money spent = shares.stream().reduce(Money.ZERO, Money::plus);
        assertThat(spent).as("seed %s", seed).isLessThanOrEqualTo(budget);
        assertThat(budget.minus(spent)).as("seed %s", seed).isLessThan(Distribution.UNIT);
        for (int i = 0; i < shares.size(); i++) {
            BigDecimal off = shares.get(i)
                    .yuan()
                    .multiply(sum.yuan())
                    .subtract(many.get(i).amount().yuan().multiply(budget.yuan()));
            assertThat(off.abs())
                    .as("seed %s line %s", seed, i)
                    .isLessThan(sum.yuan().multiply(Distribution.UNIT.yuan()));
        }
    }

    @Test
    @Timeout(5)
    void aHundredThousandLinesTakeLittle() {
        Random random = new Random(7);
        List<Asked> many = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            many.add(asked(
                    i, BigDecimal.valueOf(1 + random.nextInt(500_000_000), 6).toPlainString(), null));
        }
        assertThat(new Distribution.ProRata()
                        .share(many, Money.ofWan(3_000_000)).stream().reduce(Money.ZERO, Money::plus))
                .isEqualTo(Money.ofWan(3_000_000));
    }

    @Test
    void rankingGoesDownTheScoresUntilTheBudgetEnds() {
        List<Asked> files = List.of(
                asked(1, "40", "80"),
                asked(2, "50", "95.5"),
                asked(3, "30", null),
                asked(4, "40", "80"),
                asked(5, "5", "60"));
        assertThat(new Distribution.Ranking(true).share(files, Money.ofWan("100.005")))
                .containsExactly(wan("40", "50", "0", "10", "0"));
        assertThat(new Distribution.Ranking(false).share(files, Money.ofWan(100)))
                .containsExactly(wan("40", "50", "0", "0", "0"));
        assertThat(new Distribution.Ranking(false).share(files, null))
                .containsExactly(wan("40", "50", "30", "40", "5"));
    }

    @Test
    void aTierIsTheHighestThatIsReachedItsBoundIncluded() {
        var tiers = new Distribution.Tiers(
                true,
                List.of(
                        new Tier(new BigDecimal("60"), new BigDecimal("0.5")),
                        new Tier(new BigDecimal("90"), BigDecimal.ONE),
                        new Tier(new BigDecimal("80"), new BigDecimal("0.8"))));
        assertThat(tiers.share(
                        List.of(
                                asked(1, "10", "90"),
                                asked(2, "10", "89.9"),
                                asked(3, "33.333", "60"),
                                asked(4, "10", "59.99"),
                                asked(5, "10", null)),
                        null))
                .containsExactly(wan("10", "8", "16.66", "0", "0"));
        var amounts = new Distribution.Tiers(
                false,
                List.of(
                        new Tier(BigDecimal.ZERO, BigDecimal.ONE),
                        new Tier(BigDecimal.valueOf(50), new BigDecimal("0.8"))));
        assertThat(amounts.share(asked("49.99", "50"), null)).containsExactly(wan("49.99", "40"));
    }

    @Test
    void tiersThatContradictEachOtherAreRefused() {
        assertThatThrownBy(() -> new Distribution.Tiers(true, List.of())).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> new Tier(BigDecimal.ONE, BigDecimal.TWO)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> new Distribution.Tiers(
                        true,
                        List.of(
                                new Tier(BigDecimal.ONE, BigDecimal.ONE),
                                new Tier(new BigDecimal("1.0"), BigDecimal.ZERO))))
                .isInstanceOf(RefusedException.class);
    }
}
