package org.zhuqi.programmes.candidates;

/** Working days an enterprise has to answer an offer, counted from the day its county confirmed. */
public record AnswerTime(int workingDays) {
    public AnswerTime {
        if (workingDays < 1) {
            throw new IllegalArgumentException("an offer stands for a day at least");
        }
    }
}
