package org.zhuqi.projects.onsite.usecase;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.documents.Attachment;
import org.zhuqi.documents.Attachments;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.Projects;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.onsite.SiteNote;
import org.zhuqi.projects.onsite.SiteNotes;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** What was noted at a project's site, with the photos: for staff, since notes are work and no publication. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ShowSiteNotes {
    private static final int MOST = 20;
    private final Projects projects;
    private final SiteNotes notes;
    private final Attachments attachments;

    public record Noted(SiteNote note, List<Attachment> photos) {}

    /** @param mayNote whether the reader may add to them */
    public record View(List<Noted> notes, boolean mayNote) {}

    /** The latest first. */
    public View latest(Actor actor, ProjectId id) {
        actor.may(ProjectsRight.WORK).orRefuse();
        Project project = projects.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        project.may(actor, ProjectsRight.WORK).orRefuse();
        List<SiteNote> latest = notes.latest(id, MOST);
        Map<String, List<Attachment>> photos =
                attachments
                        .of(latest.stream()
                                .map(note -> OwnerRef.of(SiteNoteAttachments.KIND, note.id()))
                                .toList())
                        .stream()
                        .collect(Collectors.groupingBy(photo -> photo.owner().id()));
        return new View(
                latest.stream()
                        .map(note ->
                                new Noted(note, photos.getOrDefault(note.id().toString(), List.of())))
                        .toList(),
                project.may(actor, ProjectsRight.EDIT).allowed());
    }
}
