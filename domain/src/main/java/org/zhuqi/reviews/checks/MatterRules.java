package org.zhuqi.reviews.checks;

/**
 * For how long an enterprise gets money for the same matter only once (docs/domain.md "no double funding").
 *
 * @param growth for the same growth
 * @param title for the same title
 */
public record MatterRules(Span growth, Span title) {
    /** How long once lasts. */
    public enum Span {
        /** Nobody looks. */
        OFF,
        /** Once in a calendar year. */
        YEAR,
        EVER
    }
}
