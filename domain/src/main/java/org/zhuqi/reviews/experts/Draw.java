package org.zhuqi.reviews.experts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lombok.AccessLevel;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.shared.UserId;

/**
 * A panel for some files: the pool as it was frozen, the seed that nobody could know then, and who came of it.
 *
 * @param files what the panel judges
 * @param pool by id
 * @param frozenAfter the last link of the audit chain when the pool was frozen; the seed is that of a later one
 * @param seed null until the audit chain has sealed that the pool was frozen
 * @param panel who sits on it now
 * @param recusals who had to leave, in their order
 * @param instead the draw it stands instead of, null for a first one; that one stays
 * @param reason why there is another draw, empty for a first one
 */
@With(AccessLevel.PRIVATE)
public record Draw(
        DrawId id,
        String title,
        List<ReviewId> files,
        PanelRules rules,
        List<Entry> pool,
        long frozenAfter,
        @Nullable Seed seed,
        List<ExpertId> panel,
        Set<Drawing.Unmet> unmet,
        List<Recusal> recusals,
        @Nullable DrawId instead,
        String reason,
        UserId by,
        String byName,
        Instant at,
        long version) {
    /** Longest text of a title or reason. */
    public static final int MAX_TEXT = 500;

    /**
     * The link of the audit chain that seals that the pool was frozen.
     *
     * @param hash its 64 hexadecimal digits
     */
    public record Seed(long position, String hash) {}

    /** Somebody left the panel. */
    public record Recusal(
            ExpertId expert,
            Expert.Reason why,
            String words,
            @Nullable ExpertId substitute,
            Instant at) {}

    public Draw {
        files = List.copyOf(files);
        pool = List.copyOf(pool);
        panel = List.copyOf(panel);
        unmet = Set.copyOf(unmet);
        recusals = List.copyOf(recusals);
    }

    public static Draw frozen(
            DrawId id,
            String title,
            List<ReviewId> files,
            PanelRules rules,
            List<Entry> pool,
            long frozenAfter,
            @Nullable Draw instead,
            String reason,
            UserId by,
            String byName,
            Instant at) {
        return new Draw(
                id,
                title,
                files,
                rules,
                pool,
                frozenAfter,
                null,
                List.of(),
                Set.of(),
                List.of(),
                instead == null ? null : instead.id(),
                reason,
                by,
                byName,
                at,
                0);
    }

    public boolean isDrawn() {
        return seed != null;
    }

    /** Draws by the link of the chain that seals the frozen pool. */
    public Draw drawn(Seed by) {
        if (seed != null) {
            throw ExpertsError.DRAWN_ALREADY.refused();
        }
        if (by.position() <= frozenAfter) {
            throw new IllegalArgumentException("the seed was known when the pool was frozen");
        }
        return with(Drawing.of(pool, rules, by.hash()).panel()).withSeed(by);
    }

    /** Somebody on the panel must not judge one of the files: who comes next in the order sits there instead. */
    public Draw recused(ExpertId expert, Expert.Reason why, String words, Instant now) {
        Seed sown = seed;
        if (sown == null || !panel.contains(expert)) {
            throw ExpertsError.NOT_ON_THE_PANEL.refused();
        }
        Set<ExpertId> gone = new HashSet<>();
        recusals.forEach(recusal -> gone.add(recusal.expert()));
        gone.add(expert);
        Drawing.Outcome outcome = Drawing.of(pool, rules, sown.hash()).without(panel, gone);
        ExpertId substitute = outcome instanceof Drawing.Panel after
                ? after.experts().stream()
                        .filter(each -> !panel.contains(each))
                        .findFirst()
                        .orElse(null)
                : null;
        List<Recusal> all = new ArrayList<>(recusals);
        all.add(new Recusal(expert, why, words, substitute, now));
        Draw after = outcome instanceof Drawing.Impossible
                ? withPanel(panel.stream().filter(each -> !each.equals(expert)).toList())
                : this;
        return after.with(outcome).withRecusals(all);
    }

    private Draw with(Drawing.Outcome outcome) {
        return switch (outcome) {
            case Drawing.Panel drawn -> withPanel(drawn.experts()).withUnmet(Set.of());
            case Drawing.Impossible impossible -> withUnmet(impossible.rules());
        };
    }

    /** As it is kept after a save. */
    public Draw kept() {
        return withVersion(version + 1);
    }
}
