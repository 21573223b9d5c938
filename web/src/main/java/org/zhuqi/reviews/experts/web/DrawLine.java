package org.zhuqi.reviews.experts.web;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuqi.reviews.experts.Draw;
import org.zhuqi.reviews.experts.Drawing;
import org.zhuqi.reviews.experts.Entry;

/**
 * One expert of a frozen pool as a draw shows it.
 *
 * @param rank where they stand in the order, null while there is no seed
 * @param onPanel whether they sit on the panel now
 */
record DrawLine(Entry entry, @Nullable String rank, boolean onPanel) {
    /** In the order of the draw; those who are excluded last. */
    static List<DrawLine> of(Draw draw) {
        Draw.Seed seed = draw.seed();
        return draw.pool().stream()
                .map(entry -> new DrawLine(
                        entry,
                        seed == null ? null : Drawing.rank(seed.hash(), entry.expert()),
                        draw.panel().contains(entry.expert())))
                .sorted(Comparator.comparing((DrawLine line) -> line.entry().excluded() != null)
                        .thenComparing(line -> line.rank() == null ? "" : line.rank())
                        .thenComparing(line -> line.entry().expert().toString()))
                .toList();
    }
}
