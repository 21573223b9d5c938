package org.zhuqi.reviews.notices;

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

    /** Keeps which lines are taken out; everything else is frozen. Refuses CHANGED_MEANWHILE on an old version. */
    void save(PublicNotice notice);
}
