package org.zhuqi.reviews.notices;

/**
 * Settings of notices.
 *
 * @param answerDays working days the bureau has to answer an objection (facts §7.2: at most 10)
 * @param objectionsPerHour how many objections one network address may file in an hour
 */
public record NoticeSettings(int answerDays, int objectionsPerHour) {
    public NoticeSettings {
        if (answerDays < 1) {
            throw new IllegalArgumentException("answering takes at least one working day");
        }
    }
}
