package org.zhuqi.projects.onsite.usecase;

import java.time.Clock;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.Projects;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.onsite.SiteNote;
import org.zhuqi.projects.onsite.SiteNoteId;
import org.zhuqi.projects.onsite.SiteNotes;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.usecase.ReadFields;

/** An officer notes what there is to see at a site; photos follow. Sent twice with one key, it is one note. */
@Service
@Transactional
@RequiredArgsConstructor
public class NoteOnSite {
    private static final int WORDS = 1_000;
    private final Projects projects;
    private final SiteNotes notes;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /** @param key chosen by the phone, once for each note */
    public record Command(@Nullable UUID key, @Nullable String words) {}

    public SiteNoteId note(Actor actor, ProjectId id, Command command) {
        actor.may(ProjectsRight.EDIT).orRefuse();
        Project project = projects.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        project.may(actor, ProjectsRight.EDIT).orRefuse();
        ReadFields fields = new ReadFields();
        String words = fields.text("words", command.words(), WORDS);
        UUID key = command.key();
        if (key == null) {
            fields.wrong(FieldProblem.of("key", "shared.missing"));
        }
        fields.refuseWrong();
        SiteNote note = new SiteNote(
                new SiteNoteId(Identifiers.next(clock)),
                key == null ? id.value() : key,
                id,
                words,
                actor.id(),
                actor.name(),
                clock.instant());
        if (!notes.add(note)) {
            return notes.findByKey(actor.id(), note.key())
                    .filter(sent -> sent.project().equals(id))
                    .map(SiteNote::id)
                    .orElseThrow(SharedError.CHANGED_MEANWHILE::refused);
        }
        auditTrail.record(AuditEvent.done(actor, "projects.note-on-site", "project", id)
                .with("note", note.id().toString()));
        return note.id();
    }

    /** Whether there is a form for it: who may note, and of which project. */
    @Transactional(readOnly = true)
    public Project toNote(Actor actor, ProjectId id) {
        actor.may(ProjectsRight.EDIT).orRefuse();
        Project project = projects.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        project.may(actor, ProjectsRight.EDIT).orRefuse();
        return project;
    }
}
