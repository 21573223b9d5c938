package org.zhuqi.reviews.panels;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a panel's scores of one file come to (docs/domain.md "Experts"). There is one only when everybody on the panel has
 * locked: before, nobody knows anything.
 *
 * @param mean of all scores, to the millionth
 * @param spread their standard deviation, two decimals
 * @param dropped the highest and the lowest, where they are left out
 * @param deviating those too far off the mean
 * @param score the mean of what is left, to the millionth, fine enough to keep apart whatever differs; null while somebody
 *     owes a reason
 */
public record PanelResult(
        List<Sheet> sheets,
        BigDecimal mean,
        BigDecimal spread,
        BigDecimal lowest,
        BigDecimal highest,
        Set<SheetId> dropped,
        Set<SheetId> deviating,
        @Nullable BigDecimal score) {
    private static final int SCALE = 6;
    private static final int SHOWN = 2;

    public PanelResult {
        sheets = List.copyOf(sheets);
        dropped = Set.copyOf(dropped);
        deviating = Set.copyOf(deviating);
    }

    /** Empty until each of the seats has a locked sheet. */
    public static Optional<PanelResult> of(List<Sheet> sheets, int seats, ScoringSettings settings) {
        if (seats == 0 || sheets.size() != seats || !sheets.stream().allMatch(Sheet::isLocked)) {
            return Optional.empty();
        }
        List<Sheet> sorted = sheets.stream()
                .sorted(Comparator.comparing(PanelResult::scoreOf)
                        .thenComparing(sheet -> sheet.expert().toString()))
                .toList();
        BigDecimal sum = sum(sorted);
        BigDecimal count = BigDecimal.valueOf(seats);
        Set<SheetId> deviating = new HashSet<>();
        for (Sheet sheet : sorted) {
            // |score - sum / n| > d, without the division.
            BigDecimal off = scoreOf(sheet).multiply(count).subtract(sum).abs();
            if (off.compareTo(settings.deviation().multiply(count)) > 0) {
                deviating.add(sheet.id());
            }
        }
        boolean drops = seats >= settings.dropFrom();
        List<Sheet> counted = drops ? sorted.subList(1, seats - 1) : sorted;
        boolean owed = sorted.stream()
                .anyMatch(sheet ->
                        deviating.contains(sheet.id()) && sheet.reason().isBlank());
        return Optional.of(new PanelResult(
                sorted,
                mean(sorted),
                spread(sorted),
                scoreOf(sorted.getFirst()),
                scoreOf(sorted.getLast()),
                drops ? Set.of(sorted.getFirst().id(), sorted.getLast().id()) : Set.of(),
                deviating,
                owed ? null : mean(counted)));
    }

    private static BigDecimal scoreOf(Sheet sheet) {
        Sheet.Lock lock = sheet.lock();
        if (lock == null) {
            throw new IllegalArgumentException("a draft has no score");
        }
        return lock.score();
    }

    private static BigDecimal sum(List<Sheet> sheets) {
        return sheets.stream().map(PanelResult::scoreOf).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal mean(List<Sheet> sheets) {
        return sum(sheets).divide(BigDecimal.valueOf(sheets.size()), SCALE, RoundingMode.HALF_UP);
    }

    private static BigDecimal spread(List<Sheet> sheets) {
        BigDecimal count = BigDecimal.valueOf(sheets.size());
        BigDecimal sum = sum(sheets);
        BigDecimal squares = sheets.stream()
                .map(PanelResult::scoreOf)
                .map(score -> score.multiply(count).subtract(sum).pow(2))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return squares.divide(count.pow(3), MathContext.DECIMAL64)
                .sqrt(MathContext.DECIMAL64)
                .setScale(SHOWN, RoundingMode.HALF_UP);
    }
}
