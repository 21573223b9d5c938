package org.zhuqi.projects.problems;

import java.time.Instant;
import org.zhuqi.shared.UserId;

/**
 * A line in the log of a problem.
 *
 * @param words what was said, empty when the step says it all
 */
public record ProblemEntry(ProblemId problem, Step step, String words, UserId by, String byName, Instant at) {
    /** What happened. */
    public enum Step {
        FOUND,
        /** Something was done about it. */
        ACTION,
        /** Another unit or limit. */
        GIVEN,
        /** A level higher, because its limit had passed. */
        RISEN,
        DEMANDED,
        SOLVED,
        REOPENED
    }
}
