package org.zhuqi.subsidies.payments;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuqi.rules.FactKey;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Money;
import org.zhuqi.subsidies.SubsidiesError;

/**
 * In which parts awarded money is paid, when, and on what condition: data of the allocation.
 *
 * @param parts none when it is paid on claims
 */
public record Instalments(List<Part> parts) {
    /** Most parts of one award. */
    public static final int MAX_PARTS = 12;

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** Everything at once. */
    public static Instalments atOnce(LocalDate due) {
        return new Instalments(List.of(new Part(WHOLE, due, null)));
    }

    /**
     * The rest at once and a share later; without anything of a share, everything at once. Half of what a share needs is
     * refused, since what is sent down cannot be taken back.
     *
     * @param first day on which the rest may be paid
     * @param percent of the award that is paid later
     * @param later day on which it may be
     * @param fact that must hold on the day before
     */
    public static Instalments inTwo(
            LocalDate first, @Nullable BigDecimal percent, @Nullable LocalDate later, @Nullable FactKey fact) {
        if (percent == null && later == null && fact == null) {
            return atOnce(first);
        }
        if (percent == null) {
            throw SubsidiesError.INCOMPLETE.refused(
                    List.of(FieldProblem.of("laterPercent", "subsidies.later-percent-required")));
        }
        if (later == null) {
            throw SubsidiesError.INCOMPLETE.refused(List.of(FieldProblem.of("laterOn", "subsidies.later-on-required")));
        }
        return new Instalments(List.of(
                new Part(WHOLE.subtract(percent), first, null),
                new Part(percent, later, fact == null ? null : new Condition(fact, later.minusDays(1)))));
    }

    /** Nothing by itself: what is accepted of claims. */
    public static Instalments onClaims() {
        return new Instalments(List.of());
    }

    /**
     * One part.
     *
     * @param percent of the award
     * @param due first day on which it may be paid
     * @param condition null when there is none
     */
    public record Part(
            BigDecimal percent, LocalDate due, @Nullable Condition condition) {}

    /**
     * A fact that must hold, e.g. {@code enterprise.above-scale} at the end of the next year; what is not known keeps the
     * part waiting and never reads as "no".
     *
     * @param fact a yes or no
     * @param asOf the day on which it must hold
     */
    public record Condition(FactKey fact, LocalDate asOf) {}

    public Instalments {
        parts = List.copyOf(parts);
        BigDecimal sum = parts.stream().map(Part::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean wrong = parts.size() > MAX_PARTS
                || sum.compareTo(WHOLE) != 0
                || parts.stream().anyMatch(part -> part.percent().signum() <= 0);
        if (wrong && !parts.isEmpty()) {
            throw SubsidiesError.INSTALMENTS_WRONG.refused(MAX_PARTS);
        }
    }

    /** What each part comes to: whole fen, the last takes what is left. */
    public List<Money> of(Money award) {
        List<Money> amounts = new ArrayList<>();
        if (parts.isEmpty()) {
            return amounts;
        }
        Money left = award;
        for (Part part : parts.subList(0, parts.size() - 1)) {
            Money amount = new Money(award.yuan().multiply(part.percent()).divide(WHOLE, 2, RoundingMode.HALF_UP));
            amounts.add(amount);
            left = left.minus(amount);
        }
        amounts.add(left);
        return amounts;
    }
}
