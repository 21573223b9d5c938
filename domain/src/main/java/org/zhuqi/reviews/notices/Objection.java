package org.zhuqi.reviews.notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.reviews.Deadline;
import org.zhuqi.shared.FieldProblem;

/**
 * A named objection to one line of a notice.
 *
 * @param filedFrom network address it came from, so that nobody floods the bureau
 * @param answerDue until when the bureau answers
 * @param answer null while it is open
 * @param version for optimistic locking
 */
@With
public record Objection(
        ObjectionId id,
        NoticeId notice,
        int line,
        Objector objector,
        String statement,
        Instant filedAt,
        String filedFrom,
        Deadline answerDue,
        @Nullable Answer answer,
        long version) {
    public static final int MAX_NAME = 60;
    public static final int MAX_CONTACT = 100;
    public static final int MIN_STATEMENT = 10;
    public static final int MAX_STATEMENT = 4000;
    public static final int MAX_REASONS = 2000;

    /** What is wrong with an objection's input; empty when nothing. */
    public static List<FieldProblem> problemsOf(String name, String contact, String statement) {
        List<FieldProblem> problems = new ArrayList<>();
        if (name.isBlank() || name.length() > MAX_NAME) {
            problems.add(FieldProblem.of("name", "reviews.objector-name", MAX_NAME));
        }
        String bare = contact.strip();
        boolean phone = bare.matches("\\+?[0-9][0-9 -]{5,20}");
        boolean mail = bare.matches("[^@\\s]{1,60}@[^@\\s]{2,60}") && bare.indexOf('.', bare.indexOf('@')) > 0;
        if ((!phone && !mail) || bare.length() > MAX_CONTACT) {
            problems.add(FieldProblem.of("contact", "reviews.objector-contact"));
        }
        int length = statement.strip().length();
        if (length < MIN_STATEMENT || length > MAX_STATEMENT) {
            problems.add(FieldProblem.of("statement", "reviews.objection-statement", MIN_STATEMENT, MAX_STATEMENT));
        }
        return problems;
    }

    public boolean open() {
        return answer == null;
    }

    /** Answers it, once and with reasons. */
    public Objection answered(Answer given) {
        if (!open()) {
            throw NoticesError.ANSWERED_ALREADY.refused();
        }
        if (given.reasons().isBlank() || given.reasons().length() > MAX_REASONS) {
            throw NoticesError.INCOMPLETE.refused(
                    List.of(FieldProblem.of("reasons", "reviews.answer-reasons", MAX_REASONS)));
        }
        return withAnswer(given);
    }
}
