package org.zhuqi.projects.onsite.usecase;

import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.documents.AttachmentOwner;
import org.zhuqi.projects.Projects;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.onsite.SiteNote;
import org.zhuqi.projects.onsite.SiteNoteId;
import org.zhuqi.projects.onsite.SiteNotes;
import org.zhuqi.shared.Access;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Right;
import org.zhuqi.shared.SharedError;

/** Photos of a note: its writer attaches, staff read within their reach. */
@Service
@RequiredArgsConstructor
class SiteNoteAttachments implements AttachmentOwner {
    static final String KIND = "site-note";
    private static final Access NOT_THERE = new Access.Denied(SharedError.NOT_FOUND);
    private final SiteNotes notes;
    private final Projects projects;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Access mayRead(Actor actor, String ownerId) {
        return find(ownerId).map(note -> may(actor, note, ProjectsRight.WORK)).orElse(NOT_THERE);
    }

    @Override
    public Access mayAttach(Actor actor, String ownerId) {
        return find(ownerId)
                .filter(note -> note.by().equals(actor.id()))
                .map(note -> may(actor, note, ProjectsRight.EDIT))
                .orElse(NOT_THERE);
    }

    private Access may(Actor actor, SiteNote note, Right right) {
        return projects.find(note.project())
                .map(project -> project.may(actor, right))
                .orElse(NOT_THERE);
    }

    private Optional<SiteNote> find(String ownerId) {
        try {
            return notes.find(new SiteNoteId(UUID.fromString(ownerId)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
