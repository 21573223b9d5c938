package org.zhuqi.subsidies.proposals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.shared.Money;
import org.zhuqi.subsidies.SubsidiesError;

/** How a budget is shared out among those who passed (docs/domain.md "Policy-fund process", R11). */
public sealed interface Distribution {
    /** Shares are in whole units of 0.01万元. */
    Money UNIT = Money.ofYuan(100);

    /** Most tiers of one proposal. */
    int MAX_TIERS = 20;

    /**
     * What each gets, in the order asked.
     *
     * @param budget what is free; null when nothing limits it
     */
    List<Money> share(List<Asked> asked, @Nullable Money budget);

    /** Whether it goes by the experts' scores. */
    default boolean byScore() {
        return false;
    }

    /** Everybody what the formula gives; that may be more than there is. */
    record Formula() implements Distribution {
        @Override
        public List<Money> share(List<Asked> asked, @Nullable Money budget) {
            return asked.stream().map(Asked::amount).toList();
        }
    }

    /**
     * The best first until the budget ends.
     *
     * @param partialLast whether the one for whom not enough is left gets what is left; dropped otherwise. Nobody after it
     *     gets anything.
     */
    record Ranking(boolean partialLast) implements Distribution {
        @Override
        public boolean byScore() {
            return true;
        }

        @Override
        public List<Money> share(List<Asked> asked, @Nullable Money budget) {
            Map<ApplicationId, Money> shares = new HashMap<>();
            Money left = budget;
            for (Asked next : asked.stream().sorted(Asked.BY_SCORE).toList()) {
                if (left == null || next.amount().compareTo(left) <= 0) {
                    shares.put(next.application(), next.amount());
                    left = left == null ? null : left.minus(next.amount());
                } else {
                    shares.put(next.application(), partialLast ? floor(left) : Money.ZERO);
                    left = Money.ZERO;
                }
            }
            return asked.stream()
                    .map(a -> shares.getOrDefault(a.application(), Money.ZERO))
                    .toList();
        }
    }

    /**
     * Everybody the same part of what the formula gives, when the budget does not suffice: exact fractions, whole units,
     * the units that remain to the largest remainders, of equal ones to the lower id. What the budget has beyond whole units
     * stays.
     */
    record ProRata() implements Distribution {
        @Override
        public List<Money> share(List<Asked> asked, @Nullable Money budget) {
            Money sum = asked.stream().map(Asked::amount).reduce(Money.ZERO, Money::plus);
            if (budget == null || sum.compareTo(budget) <= 0) {
                return asked.stream().map(Asked::amount).toList();
            }
            int scale = Math.max(
                    scale(budget),
                    asked.stream().mapToInt(a -> scale(a.amount())).max().orElse(0));
            BigInteger whole = units(budget, scale);
            // share in units = amount × budget ÷ (sum × unit), all in the same smallest part of a yuan
            BigInteger divisor = units(sum, scale).multiply(units(UNIT, scale));
            BigInteger[] floors = new BigInteger[asked.size()];
            BigInteger[] remainders = new BigInteger[asked.size()];
            BigInteger given = BigInteger.ZERO;
            for (int i = 0; i < asked.size(); i++) {
                BigInteger[] parts =
                        units(asked.get(i).amount(), scale).multiply(whole).divideAndRemainder(divisor);
                floors[i] = parts[0];
                remainders[i] = parts[1];
                given = given.add(parts[0]);
            }
            int remaining = whole.divide(units(UNIT, scale)).subtract(given).intValueExact();
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < floors.length; i++) {
                order.add(i);
            }
            order.sort(Comparator.<Integer, BigInteger>comparing(i -> remainders[i])
                    .reversed()
                    .thenComparing(asked::get, Asked.BY_ID));
            order.stream().limit(remaining).forEach(i -> floors[i] = floors[i].add(BigInteger.ONE));
            List<Money> shares = new ArrayList<>(floors.length);
            for (BigInteger floor : floors) {
                shares.add(UNIT.times(new BigDecimal(floor)));
            }
            return shares;
        }

        private static int scale(Money money) {
            return money.yuan().scale();
        }

        private static BigInteger units(Money money, int scale) {
            return money.yuan().setScale(scale).unscaledValue();
        }
    }

    /**
     * A part of what the formula gives, by the tier a file falls into: the one with the highest bound that it reaches.
     *
     * @param byScore whether bounds are scores; amounts in 万元 otherwise
     */
    record Tiers(boolean byScore, List<Tier> tiers) implements Distribution {
        /**
         * One tier.
         *
         * @param from the least that falls into it
         * @param coefficient 0 to 1
         */
        public record Tier(BigDecimal from, BigDecimal coefficient) {
            public Tier {
                if (from.signum() < 0 || coefficient.signum() < 0 || coefficient.compareTo(BigDecimal.ONE) > 0) {
                    throw SubsidiesError.TIERS_WRONG.refused(MAX_TIERS);
                }
            }
        }

        public Tiers {
            if (tiers.isEmpty()
                    || tiers.size() > MAX_TIERS
                    || tiers.stream()
                                    .map(t -> t.from().stripTrailingZeros())
                                    .distinct()
                                    .count()
                            < tiers.size()) {
                throw SubsidiesError.TIERS_WRONG.refused(MAX_TIERS);
            }
            tiers = tiers.stream()
                    .sorted(Comparator.comparing(Tier::from).reversed())
                    .toList();
        }

        @Override
        public List<Money> share(List<Asked> asked, @Nullable Money budget) {
            return asked.stream()
                    .map(a -> floor(a.amount().times(coefficient(a))))
                    .toList();
        }

        private BigDecimal coefficient(Asked asked) {
            BigDecimal value = byScore ? asked.score() : asked.amount().wan();
            return value == null
                    ? BigDecimal.ZERO
                    : tiers.stream()
                            .filter(tier -> value.compareTo(tier.from()) >= 0)
                            .findFirst()
                            .map(Tier::coefficient)
                            .orElse(BigDecimal.ZERO);
        }
    }

    private static Money floor(Money money) {
        return UNIT.times(
                new BigDecimal(money.yuan().divideToIntegralValue(UNIT.yuan()).toBigInteger()));
    }
}
