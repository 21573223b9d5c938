package org.zhuqi.reviews;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;

/** By what experts score, data of the stage: each criterion takes 0 to 100 points, and the weights are 100 percent together. */
public record ScoreSheet(List<Criterion> criteria) {
    /** One criterion for the whole, where a stage says nothing else. */
    public static final ScoreSheet WHOLE =
            new ScoreSheet(List.of(new Criterion("whole", new LocalText("综合评价", "종합평가", "Overall judgement"), 100)));

    private static final int MOST = 20;
    private static final int PERCENT = 100;

    public ScoreSheet {
        criteria = List.copyOf(criteria);
        fault(criteria).ifPresent(fault -> {
            throw new IllegalArgumentException(fault.field() + ": " + fault.key() + " " + fault.args());
        });
    }

    /** What keeps the criteria from being a sheet; empty when nothing does. */
    public static Optional<FieldProblem> fault(List<Criterion> criteria) {
        if (criteria.isEmpty() || criteria.size() > MOST) {
            return Optional.of(FieldProblem.of("criteria", "reviews.sheet-criteria", MOST));
        }
        Set<String> ids = new HashSet<>();
        int weights = 0;
        for (Criterion criterion : criteria) {
            if (criterion.weight() < 1
                    || criterion.id().isBlank()
                    || criterion.label().zh().length() > Criterion.MAX_LABEL
                    || !ids.add(criterion.id())) {
                return Optional.of(FieldProblem.of("criteria", "reviews.sheet-criterion", criterion.label()));
            }
            weights += criterion.weight();
        }
        return weights == PERCENT
                ? Optional.empty()
                : Optional.of(FieldProblem.of("criteria", "reviews.sheet-weights", weights));
    }
}
