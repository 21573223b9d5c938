package org.zhuqi.reviews.sitechecks;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.UserId;

/** The checks on sites. */
@Port
public interface SiteChecks {
    Optional<SiteCheck> find(SiteCheckId id);

    /** The check of a matter as it was handed in with that content; there is at most one. */
    Optional<SiteCheck> of(ReviewId file, String contentHash);

    /** Refuses with {@link org.zhuqi.shared.SharedError#CHANGED_MEANWHILE} when the matter has one with its content. */
    void add(SiteCheck check);

    /** Refuses with {@link org.zhuqi.shared.SharedError#CHANGED_MEANWHILE} when somebody saved in between. */
    void save(SiteCheck check);

    /** Checks that are not confirmed and to which the person was appointed, by id; also of matters that went on meanwhile. */
    List<SiteCheck> unfinishedOf(UserId officer);

    /** Whether the person signed or confirmed a check of the matter, whatever became of it. */
    boolean tookPart(ReviewId file, UserId person);

    /** What the confirmed checks of all matters that answer to a call come to, as those were handed in last. */
    List<Counted> ofCall(String subjectKind, UUID call);

    /** The same of one matter; empty when it has no confirmed check. */
    Optional<Counted> ofSubject(String subjectKind, UUID subject);

    /** @param amount null when nobody can say */
    record Counted(UUID subject, @Nullable Money amount) {}
}
