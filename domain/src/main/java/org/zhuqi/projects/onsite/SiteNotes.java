package org.zhuqi.projects.onsite;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.UserId;

/** The notes from building sites. */
@Port
public interface SiteNotes {
    Optional<SiteNote> find(SiteNoteId id);

    Optional<SiteNote> findByKey(UserId by, UUID key);

    /** Keeps it; false, and nothing kept, when the same person has sent one with the key. */
    boolean add(SiteNote note);

    /** Of a project, the latest first. */
    List<SiteNote> latest(ProjectId project, int atMost);
}
