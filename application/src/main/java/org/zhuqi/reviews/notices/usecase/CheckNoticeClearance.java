package org.zhuqi.reviews.notices.usecase;

import java.time.Clock;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.reviews.notices.NoticeClearance;
import org.zhuqi.reviews.notices.NoticeId;
import org.zhuqi.reviews.notices.NoticesError;
import org.zhuqi.reviews.notices.NoticesRight;
import org.zhuqi.reviews.notices.Objection;
import org.zhuqi.reviews.notices.Objections;
import org.zhuqi.reviews.notices.PublicNotices;
import org.zhuqi.reviews.notices.StandingLine;
import org.zhuqi.shared.Actor;

/** Whether a subject's notice is over with nothing open, so that what it says may be carried out. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class CheckNoticeClearance {
    private final PublicNotices notices;
    private final Objections objections;
    private final Clock clock;

    public record Cleared(NoticeId notice, int line, NoticeClearance clearance) {}

    /** The state of the subject's line; refuses when it stands on no notice. */
    public Cleared check(Actor actor, String subjectKind, UUID subject) {
        actor.may(NoticesRight.READ_OBJECTIONS).orRefuse();
        StandingLine line =
                notices.standing(subjectKind, subject).orElseThrow(() -> NoticesError.NOT_ON_NOTICE.refused());
        int open = (int) objections.ofLine(line.notice(), line.line()).stream()
                .filter(Objection::open)
                .count();
        return new Cleared(line.notice(), line.line(), line.clearance(open, clock.instant(), clock.getZone()));
    }
}
