package org.zhuqi.reviews.experts;

import java.util.List;
import java.util.Set;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.ReportingUnitId;

/**
 * What a panel must be (docs/domain.md "Experts").
 *
 * @param size odd; 5 or more, 3 or more for small matters
 * @param finance how many of them know about finance, at least
 * @param counties of the applicants: of each at most one expert sits on the panel
 */
public record PanelRules(int size, int finance, Set<ReportingUnitId> counties) {
    /** Smallest panel, where the matters are small. */
    public static final int SMALLEST = 3;

    /** Smallest panel otherwise. */
    public static final int USUAL = 5;

    private static final int LARGEST = 15;

    public PanelRules {
        counties = Set.copyOf(counties);
        if (size < SMALLEST || size > LARGEST || size % 2 == 0) {
            throw ExpertsError.DRAW_INCOMPLETE.refused(
                    List.of(FieldProblem.of("size", "reviews.panel-size", SMALLEST, LARGEST)));
        }
        if (finance < 1 || finance > size) {
            throw ExpertsError.DRAW_INCOMPLETE.refused(List.of(FieldProblem.of("finance", "reviews.panel-finance")));
        }
    }
}
