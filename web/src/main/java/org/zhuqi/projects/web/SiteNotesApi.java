package org.zhuqi.projects.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.onsite.usecase.NoteOnSite;
import org.zhuqi.projects.onsite.usecase.ShowSiteNotes;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.web.CreatedResponse;

/** Notes from building sites; photos are sent to {@code /api/v1/uploads} with the owner {@code site-note}. */
@RestController
@RequestMapping("/api/v1/projects/{id}/site-notes")
@RequiredArgsConstructor
class SiteNotesApi {
    private final NoteOnSite noteOnSite;
    private final ShowSiteNotes showSiteNotes;

    /** @param photos where each can be read */
    record NoteResponse(UUID id, String words, String byName, Instant at, List<String> photos) {
        static NoteResponse from(ShowSiteNotes.Noted noted) {
            return new NoteResponse(
                    noted.note().id().value(),
                    noted.note().words(),
                    noted.note().byName(),
                    noted.note().at(),
                    noted.photos().stream()
                            .map(photo -> "/api/v1/documents/" + photo.id() + "/content")
                            .toList());
        }
    }

    /** The latest, the newest first. */
    @GetMapping
    List<NoteResponse> latest(Actor actor, @PathVariable UUID id) {
        return showSiteNotes.latest(actor, new ProjectId(id)).notes().stream()
                .map(NoteResponse::from)
                .toList();
    }

    /** Sent twice with one key, it is one note. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CreatedResponse note(Actor actor, @PathVariable UUID id, @RequestBody NoteOnSite.Command command) {
        return new CreatedResponse(
                noteOnSite.note(actor, new ProjectId(id), command).value());
    }
}
