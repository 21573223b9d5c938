package org.zhuqi.reviews.notices;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhuqi.shared.Port;

/** The public notices. */
@Port
public interface PublicNotices {
    Optional<PublicNotice> find(NoticeId id);

    /** The line of the subject that stands on a notice; of the latest if there are several. */
    Optional<StandingLine> standing(String subjectKind, UUID subject);

    void add(PublicNotice notice);

    /** Notices whose last day is not before the day, in the order of their ids. */
    List<NoticeId> running(LocalDate day);

    /** Keeps which lines are taken out and when it ends; everything else is frozen. Refuses CHANGED_MEANWHILE on an old version. */
    void save(PublicNotice notice);
}
