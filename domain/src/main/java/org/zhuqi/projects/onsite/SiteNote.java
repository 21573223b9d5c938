package org.zhuqi.projects.onsite;

import java.time.Instant;
import java.util.UUID;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.shared.UserId;

/**
 * What an officer saw at the site; its photos are attached to it. Never changed.
 *
 * @param key chosen by the phone: what is sent twice is one note
 * @param words empty when the photo says it all
 */
public record SiteNote(
        SiteNoteId id, UUID key, ProjectId project, String words, UserId by, String byName, Instant at) {}
