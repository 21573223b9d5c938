package org.zhuqi.reviews.notices;

import java.time.Instant;
import java.time.ZoneId;
import org.zhuqi.reviews.Deadline;

/** A line that stands on a notice, without the thousands that may stand beside it. */
public record StandingLine(NoticeId notice, int line, Deadline deadline) {
    /**
     * Whether what it says may be carried out.
     *
     * @param openObjections how many objections to it are not answered
     */
    public NoticeClearance clearance(int openObjections, Instant now, ZoneId zone) {
        if (openObjections > 0) {
            return new NoticeClearance.Objected(openObjections);
        }
        return deadline.overAt(now, zone) ? new NoticeClearance.Clear() : new NoticeClearance.Running(deadline);
    }
}
