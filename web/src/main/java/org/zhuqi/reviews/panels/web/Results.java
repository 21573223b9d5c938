package org.zhuqi.reviews.panels.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.reviews.panels.PanelResult;
import org.zhuqi.reviews.panels.usecase.FinalScores;
import org.zhuqi.reviews.panels.usecase.PanelQueries;

/** The files of a panel by their scores. */
@Component
@RequiredArgsConstructor
class Results {
    private final FinalScores finalScores;

    /**
     * One file.
     *
     * @param rank 1 for the best, the same for equal scores; null while there is no score
     * @param result null until all have locked
     */
    record Ranked(
            @Nullable Integer rank,
            PanelQueries.Progress file,
            @Nullable PanelResult result) {
        /** The final score; templates call it. */
        public @Nullable BigDecimal score() {
            return result == null ? null : result.score();
        }
    }

    /** The best first; those without a score last. */
    List<Ranked> ranked(List<PanelQueries.Progress> files) {
        List<Ranked> sorted = files.stream()
                .map(file -> new Ranked(null, file, finalScores.of(file).orElse(null)))
                .sorted(Comparator.comparing(
                        Ranked::score, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder())))
                .toList();
        List<Ranked> ranked = new ArrayList<>();
        for (Ranked each : sorted) {
            BigDecimal score = each.score();
            Integer rank = null;
            if (score != null) {
                Ranked before = ranked.isEmpty() ? null : ranked.getLast();
                rank = before != null && before.score() != null && score.compareTo(before.score()) == 0
                        ? before.rank()
                        : Integer.valueOf(ranked.size() + 1);
            }
            ranked.add(new Ranked(rank, each.file(), each.result()));
        }
        return ranked;
    }
}
