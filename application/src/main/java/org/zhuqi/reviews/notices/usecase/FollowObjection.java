package org.zhuqi.reviews.notices.usecase;

import java.time.Instant;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.reviews.Deadline;
import org.zhuqi.reviews.notices.Answer;
import org.zhuqi.reviews.notices.NoticeId;
import org.zhuqi.reviews.notices.NoticeLine;
import org.zhuqi.reviews.notices.NoticesError;
import org.zhuqi.reviews.notices.NoticesRight;
import org.zhuqi.reviews.notices.Objection;
import org.zhuqi.reviews.notices.Objections;
import org.zhuqi.reviews.notices.PublicNotice;
import org.zhuqi.reviews.notices.PublicNotices;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.SharedError;

/** Shows objectors, who have no account, what became of their objection: by its number and the contact they gave. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class FollowObjection {
    private final Objections objections;
    private final PublicNotices notices;

    /**
     * An objection as its objector sees it; nothing in it tells who that is.
     *
     * @param lineName enterprise of the line
     * @param answer null while nobody has answered
     */
    public record Followed(
            String number,
            NoticeId notice,
            LocalText noticeTitle,
            int line,
            LocalText lineName,
            Instant filedAt,
            Deadline answerDue,
            Answer.@Nullable Outcome outcome,
            @Nullable String reasons,
            @Nullable Instant answeredAt) {
        static Followed of(Objection objection, PublicNotice notice) {
            NoticeLine line = notice.line(objection.line());
            Answer answer = objection.answer();
            return new Followed(
                    objection.id().number(),
                    notice.id(),
                    notice.title(),
                    line.number(),
                    line.enterpriseName(),
                    objection.filedAt(),
                    objection.answerDue(),
                    answer == null ? null : answer.outcome(),
                    answer == null ? null : answer.reasons(),
                    answer == null ? null : answer.at());
        }
    }

    /** A wrong number and a wrong contact are refused with the same words: nobody learns which objections there are. */
    public Followed follow(Actor actor, String number, String contact) {
        actor.may(NoticesRight.OBJECT).orRefuse();
        return objections
                .findByNumber(number)
                .filter(objection -> bare(objection.objector().contact()).equals(bare(contact)))
                .map(this::followed)
                .orElseThrow(NoticesError.NO_SUCH_OBJECTION::refused);
    }

    private Followed followed(Objection objection) {
        return Followed.of(
                objection, notices.find(objection.notice()).orElseThrow(() -> SharedError.NOT_FOUND.refused()));
    }

    /** A telephone number is the same with and without blanks and dashes. */
    private static String bare(String contact) {
        return contact.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }
}
