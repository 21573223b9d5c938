package org.zhuqi.documents.imports;

import java.util.List;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.RefusedException;

/**
 * What a row would do.
 *
 * @param problems why it is bad, field by field as the form says it; empty otherwise
 */
public record RowVerdict(Outcome outcome, List<FieldProblem> problems) {
    /** What becomes of a row. */
    public enum Outcome {
        NEW,
        CHANGED,
        UNCHANGED,
        BAD
    }

    public static final RowVerdict NEW = new RowVerdict(Outcome.NEW, List.of());
    public static final RowVerdict CHANGED = new RowVerdict(Outcome.CHANGED, List.of());
    public static final RowVerdict UNCHANGED = new RowVerdict(Outcome.UNCHANGED, List.of());

    public RowVerdict {
        problems = List.copyOf(problems);
        if ((outcome == Outcome.BAD) == problems.isEmpty()) {
            throw new IllegalArgumentException("a row is bad for a reason, and only then: " + outcome);
        }
    }

    public static RowVerdict bad(List<FieldProblem> problems) {
        return new RowVerdict(Outcome.BAD, problems);
    }

    /** What a refusal says about fields; a refusal without fields speaks of the whole row. */
    public static RowVerdict bad(RefusedException refused) {
        return bad(
                refused.problems().isEmpty()
                        ? List.of(FieldProblem.of("", refused.errorKey().key()))
                        : refused.problems());
    }

    public boolean isBad() {
        return outcome == Outcome.BAD;
    }
}
