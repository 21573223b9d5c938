package org.zhuqi.rules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhuqi.shared.Fraction;
import org.zhuqi.shared.Money;

/**
 * Shares a budget that does not suffice (facts §7.4 and R11): whole units of 100 yuan by exact fractions, what is left
 * of whole units by largest remainder, equal remainders to the lower id.
 *
 * <p>Nobody gets more than they are due: a unit that would exceed an amount of less than whole units goes to the next.
 */
public final class Proration {
    /** 0.01万元. */
    public static final Money UNIT = Money.ofYuan(100);

    private Proration() {}

    /**
     * @param id a number, compared as one
     * @param amount what is due when the budget suffices; not negative
     */
    public record Claim(String id, Money amount) {
        public Claim {
            if (!id.matches("[0-9]{1,40}") || amount.isNegative()) {
                throw new IllegalArgumentException("not a claim: " + id + " " + amount);
            }
        }

        BigInteger number() {
            return new BigInteger(id);
        }
    }

    /**
     * @param shares in the order of the claims
     * @param unallocated what of the budget nobody gets
     */
    public record Result(List<Claim> shares, Money unallocated) {
        public Result {
            shares = List.copyOf(shares);
        }
    }

    private record Part(int place, Claim claim, BigInteger units, Fraction remainder) {}

    public static Result share(Money budget, List<Claim> claims) {
        if (budget.isNegative()) {
            throw new IllegalArgumentException("a budget is not negative: " + budget);
        }
        Set<BigInteger> ids = new HashSet<>();
        Money sum = Money.ZERO;
        for (Claim claim : claims) {
            if (!ids.add(claim.number())) {
                throw new IllegalArgumentException("two claims of id " + claim.id());
            }
            sum = sum.plus(claim.amount());
        }
        if (sum.compareTo(budget) <= 0) {
            return new Result(claims, budget.minus(sum));
        }
        return scarce(budget, sum, claims);
    }

    private static Result scarce(Money budget, Money sum, List<Claim> claims) {
        Fraction unit = UNIT.toFraction();
        List<Part> parts = new ArrayList<>();
        BigInteger left = whole(budget.toFraction().dividedBy(unit));
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            Fraction share = claim.amount()
                    .toFraction()
                    .times(budget.toFraction())
                    .dividedBy(sum.toFraction())
                    .dividedBy(unit);
            BigInteger units = whole(share);
            parts.add(new Part(i, claim, units, share.minus(new Fraction(units, BigInteger.ONE))));
            left = left.subtract(units);
        }
        List<Part> byRemainder = new ArrayList<>(parts);
        byRemainder.sort(Comparator.comparing(Part::remainder)
                .reversed()
                .thenComparing(part -> part.claim().number()));
        Money[] shares = new Money[claims.size()];
        Money allocated = Money.ZERO;
        for (Part part : byRemainder) {
            BigInteger units = part.units();
            boolean more = left.signum() > 0
                    && part.remainder().signum() > 0
                    && money(units.add(BigInteger.ONE)).compareTo(part.claim().amount()) <= 0;
            if (more) {
                units = units.add(BigInteger.ONE);
                left = left.subtract(BigInteger.ONE);
            }
            shares[part.place()] = money(units);
            allocated = allocated.plus(money(units));
        }
        List<Claim> result = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            result.add(new Claim(claims.get(i).id(), shares[i]));
        }
        return new Result(result, budget.minus(allocated));
    }

    private static BigInteger whole(Fraction value) {
        return value.numerator().divide(value.denominator());
    }

    private static Money money(BigInteger units) {
        return UNIT.times(new BigDecimal(units));
    }
}
