package org.zhuqi.projects.problems;

/**
 * What an authority may change about problems.
 *
 * @param limit working days within which one is to be solved when nobody says otherwise
 * @param top the level above which an overdue one no longer rises by itself
 */
public record ProblemRules(int limit, ProblemLevel top) {
    public ProblemRules {
        if (limit < 1) {
            throw new IllegalArgumentException("no working days: " + limit);
        }
    }
}
