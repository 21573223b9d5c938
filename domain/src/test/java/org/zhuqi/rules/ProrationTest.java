package org.zhuqi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuqi.shared.Money;

class ProrationTest {
    @Test
    void the_published_example_comes_out_to_the_cent() {
        Proration.Result result = Proration.share(
                Money.ofWan(150), List.of(claim("1", "50"), claim("2", "33.33"), claim("3", "120"), claim("4", "8")));
        assertThat(result.shares())
                .containsExactly(claim("1", "35.49"), claim("2", "23.66"), claim("3", "85.17"), claim("4", "5.68"));
        assertThat(result.unallocated().isZero()).isTrue();
    }

    @Test
    void a_sufficient_budget_gives_everybody_the_full_unrounded_amount() {
        List<Proration.Claim> claims = List.of(
                new Proration.Claim("1", Money.ofYuan("123456.785")), new Proration.Claim("2", Money.ofYuan("0.01")));
        Proration.Result result = Proration.share(Money.ofYuan("123456.795"), claims);
        assertThat(result.shares()).isEqualTo(claims);
        assertThat(result.unallocated().isZero()).isTrue();
    }

    @Test
    void what_the_budget_has_beyond_whole_units_stays_unallocated() {
        Proration.Result result =
                Proration.share(Money.ofYuan("1000099.99"), List.of(claim("1", "100"), claim("2", "100")));
        assertThat(result.shares()).containsExactly(claim("1", "50"), claim("2", "50"));
        assertThat(result.unallocated()).isEqualTo(Money.ofYuan("99.99"));
    }

    @Test
    void equal_remainders_go_to_the_lower_id_and_ids_compare_as_numbers() {
        Proration.Result result = Proration.share(
                Money.ofYuan(100), List.of(claim("10", "0.01"), claim("9", "0.01"), claim("11", "0.01")));
        assertThat(result.shares()).containsExactly(claim("10", "0"), claim("9", "0.01"), claim("11", "0"));
    }

    @Test
    void nobody_gets_more_than_is_due() {
        Proration.Result result = Proration.share(
                Money.ofYuan(400),
                List.of(
                        new Proration.Claim("1", Money.ofYuan(150)),
                        new Proration.Claim("2", Money.ofYuan(150)),
                        new Proration.Claim("3", Money.ofYuan(150))));
        assertThat(result.shares()).allMatch(share -> share.amount().equals(Money.ofYuan(100)));
        assertThat(result.unallocated()).isEqualTo(Money.ofYuan(100));
    }

    @ParameterizedTest(name = "history of seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void random_budgets_are_shared_without_a_unit_lost_or_invented(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            List<Proration.Claim> claims = new ArrayList<>();
            BigDecimal sum = BigDecimal.ZERO;
            int n = 1 + random.nextInt(40);
            for (int i = 0; i < n; i++) {
                BigDecimal wan = BigDecimal.valueOf(1 + random.nextInt(2_000_000), 2);
                sum = sum.add(wan);
                claims.add(new Proration.Claim(String.valueOf(1000 - i), Money.ofWan(wan)));
            }
            BigDecimal budget = sum.multiply(BigDecimal.valueOf(random.nextInt(1000), 3))
                    .setScale(random.nextInt(5), RoundingMode.DOWN);
            Proration.Result result = Proration.share(Money.ofWan(budget), claims);
            String of = "seed " + seed + " round " + round;
            BigDecimal given = BigDecimal.ZERO;
            for (int i = 0; i < n; i++) {
                BigDecimal share = result.shares().get(i).amount().wan();
                BigDecimal exact = claims.get(i).amount().wan().multiply(budget).divide(sum, 12, RoundingMode.HALF_UP);
                assertThat(share.scale()).as(of).isLessThanOrEqualTo(2);
                assertThat(share.subtract(exact).abs()).as(of).isLessThan(new BigDecimal("0.0100001"));
                assertThat(share)
                        .as(of)
                        .isLessThanOrEqualTo(claims.get(i).amount().wan());
                given = given.add(share);
            }
            assertThat(given).as(of).isEqualByComparingTo(budget.setScale(2, RoundingMode.DOWN));
            assertThat(result.unallocated().wan()).as(of).isEqualByComparingTo(budget.subtract(given));
        }
    }

    private static Proration.Claim claim(String id, String wan) {
        return new Proration.Claim(id, Money.ofWan(wan));
    }
}
