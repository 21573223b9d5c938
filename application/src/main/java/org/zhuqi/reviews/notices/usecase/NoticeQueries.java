package org.zhuqi.reviews.notices.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuqi.calendar.DueDate;
import org.zhuqi.reviews.Deadline;
import org.zhuqi.reviews.notices.Answer;
import org.zhuqi.reviews.notices.NoticeId;
import org.zhuqi.reviews.notices.ObjectionId;
import org.zhuqi.reviews.notices.PublicNotice;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.Scope;

/** Reads notices (scope of READ: everybody) and objections (scope of READ_OBJECTIONS: masked). */
@Port
public interface NoticeQueries {
    /**
     * Notices, the latest first.
     *
     * @param endingFrom only those whose last day is this one or later, null for all
     */
    Page<NoticeRow> list(Scope scope, @Nullable LocalDate endingFrom, PageRequest page);

    Optional<PublicNotice> find(Scope scope, NoticeId id);

    /** Objections, the open ones first by the day the answer is due; of one notice when given. */
    Page<ObjectionRow> objections(Scope scope, @Nullable NoticeId notice, boolean openOnly, PageRequest page);

    Optional<ObjectionRow> objection(Scope scope, ObjectionId id);

    /** A notice in a list. */
    record NoticeRow(
            NoticeId id, LocalText title, Instant publishedAt, LocalDate publishedOn, DueDate ends, int lines) {}

    /**
     * An objection with its objector masked.
     *
     * @param lineName enterprise of the line
     */
    record ObjectionRow(
            ObjectionId id,
            NoticeId notice,
            LocalText noticeTitle,
            int line,
            LocalText lineName,
            String maskedName,
            String maskedContact,
            String statement,
            Instant filedAt,
            Deadline answerDue,
            @Nullable Answer answer) {}

    /** Objections waiting for an answer, nearest due first, for the to-do list. */
    default List<ObjectionRow> open(Scope scope, int limit) {
        return objections(scope, null, true, PageRequest.first(limit)).items();
    }
}
