package org.zhuqi.programmes.designs;

import org.zhuqi.shared.FieldProblem;

/**
 * Something about a call being written.
 *
 * @param part where it is mended
 * @param contradicts whether it could never be evaluated, rather than being unfinished
 */
public record Fault(Part part, boolean contradicts, FieldProblem problem) {
    /** The pages of the designer. */
    public enum Part {
        HEADING,
        FORM,
        MATERIALS,
        ELIGIBILITY,
        FORMULA,
        TERMS,
        ROUTE
    }

    static Fault unfinished(Part part, String field, String key, Object... args) {
        return new Fault(part, false, FieldProblem.of(field, "designs." + key, args));
    }

    static Fault contradiction(Part part, String field, String key, Object... args) {
        return new Fault(part, true, FieldProblem.of(field, "designs." + key, args));
    }
}
