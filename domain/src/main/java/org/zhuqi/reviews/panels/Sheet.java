package org.zhuqi.reviews.panels;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lombok.AccessLevel;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.reviews.Criterion;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.ScoreSheet;
import org.zhuqi.reviews.experts.DrawId;
import org.zhuqi.reviews.experts.ExpertId;
import org.zhuqi.shared.FieldProblem;

/**
 * What one expert gives one file: a draft until it is locked, then never changed but for the reason of a score that lies far
 * off.
 *
 * @param points by criterion, 0 to 100 with one decimal; a draft may lack some
 * @param comment the expert's opinion
 * @param lock null while it is a draft
 * @param deviates whether the score lies too far off the mean of all, known once all have locked
 * @param reason why it does, empty while nobody said so
 */
@With(AccessLevel.PRIVATE)
public record Sheet(
        SheetId id,
        DrawId draw,
        ExpertId expert,
        ReviewId file,
        Map<String, BigDecimal> points,
        String comment,
        @Nullable Lock lock,
        boolean deviates,
        String reason,
        long version) {
    /** Longest comment or reason. */
    public static final int MAX_TEXT = 2000;

    /**
     * What was locked.
     *
     * @param score weighted, exact
     * @param contentHash of what was scored
     */
    public record Lock(Instant at, BigDecimal score, String contentHash) {}

    public Sheet {
        points = Map.copyOf(points);
    }

    public static Sheet empty(SheetId id, DrawId draw, ExpertId expert, ReviewId file) {
        return new Sheet(id, draw, expert, file, Map.of(), "", null, false, "", 0);
    }

    public boolean isLocked() {
        return lock != null;
    }

    /** Whether the expert still has to say why the score lies far off. */
    public boolean owesReason() {
        return deviates && reason.isBlank();
    }

    /** The draft as it is typed so far. */
    public Sheet filled(ScoreSheet sheet, Map<String, BigDecimal> typed, String words) {
        requireDraft();
        List<FieldProblem> problems = new ArrayList<>();
        for (Criterion criterion : sheet.criteria()) {
            BigDecimal given = typed.get(criterion.id());
            if (given != null && !isPoints(given)) {
                problems.add(FieldProblem.of("points." + criterion.id(), "reviews.sheet-points"));
            }
        }
        boolean known = sheet.criteria().stream().map(Criterion::id).toList().containsAll(typed.keySet());
        if (!known) {
            problems.add(FieldProblem.of("points", "reviews.sheet-unknown"));
        }
        if (words.length() > MAX_TEXT) {
            problems.add(FieldProblem.of("comment", "reviews.sheet-comment", MAX_TEXT));
        }
        refuse(problems);
        return withPoints(typed).withComment(words);
    }

    private static boolean isPoints(BigDecimal given) {
        return given.signum() >= 0
                && given.compareTo(Criterion.MOST_POINTS) <= 0
                && given.stripTrailingZeros().scale() <= 1;
    }

    /** Locks what the draft says; it has points for every criterion and a comment. */
    public Sheet locked(ScoreSheet sheet, String contentHash, Instant now) {
        requireDraft();
        List<FieldProblem> problems = new ArrayList<>();
        BigDecimal score = BigDecimal.ZERO;
        for (Criterion criterion : sheet.criteria()) {
            BigDecimal given = points.get(criterion.id());
            if (given == null) {
                problems.add(FieldProblem.of("points." + criterion.id(), "reviews.sheet-points"));
            } else {
                score = score.add(given.multiply(BigDecimal.valueOf(criterion.weight())));
            }
        }
        if (comment.isBlank()) {
            problems.add(FieldProblem.of("comment", "reviews.sheet-comment", MAX_TEXT));
        }
        refuse(problems);
        return withLock(new Lock(now, score.movePointLeft(2), contentHash));
    }

    /** As the scores of all have shown. */
    public Sheet deviating(boolean far) {
        return withDeviates(far);
    }

    /** Why the score lies far off. */
    public Sheet explained(String why) {
        if (!deviates) {
            throw PanelsError.NOTHING_TO_EXPLAIN.refused();
        }
        if (why.isBlank() || why.length() > MAX_TEXT) {
            throw PanelsError.SHEET_INCOMPLETE.refused(
                    List.of(FieldProblem.of("reason", "reviews.sheet-reason", MAX_TEXT)));
        }
        return withReason(why);
    }

    /** As it is kept after a save. */
    public Sheet kept() {
        return withVersion(version + 1);
    }

    private void requireDraft() {
        if (lock != null) {
            throw PanelsError.SHEET_LOCKED.refused();
        }
    }

    private static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw PanelsError.SHEET_INCOMPLETE.refused(problems);
        }
    }
}
