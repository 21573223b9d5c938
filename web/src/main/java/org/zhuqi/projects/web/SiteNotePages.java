package org.zhuqi.projects.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.documents.usecase.UploadDocument;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.onsite.SiteNoteId;
import org.zhuqi.projects.onsite.usecase.NoteOnSite;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.web.Problems;
import org.zhuqi.shared.web.Texts;

/** Photo and note at a building site. The page's script sends photos in parts; without it they come with the form. */
@Controller
@RequestMapping("/staff/projects/{id}/site-note")
@RequiredArgsConstructor
class SiteNotePages {
    private final NoteOnSite noteOnSite;
    private final UploadDocument uploadDocument;
    private final Texts texts;
    private final MessageSource messages;
    private final Clock clock;

    @GetMapping
    String form(Actor actor, @PathVariable UUID id, Model model) {
        return page(actor, id, Identifiers.next(clock), "", model);
    }

    private String page(Actor actor, UUID id, UUID key, String words, Model model) {
        model.addAttribute("project", noteOnSite.toNote(actor, new ProjectId(id)));
        model.addAttribute("key", key);
        model.addAttribute("words", words);
        return "projects/site-note";
    }

    @PostMapping
    String note(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID key,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            Model model,
            RedirectAttributes redirect) {
        SiteNoteId note;
        try {
            note = noteOnSite.note(actor, new ProjectId(id), new NoteOnSite.Command(key, words));
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.mendable(e, messages));
            return page(actor, id, key, words, model);
        }
        List<String> notKept = new ArrayList<>();
        for (MultipartFile photo : Objects.requireNonNullElse(photos, List.<MultipartFile>of())) {
            if (!photo.isEmpty()) {
                keep(actor, note, photo, notKept);
            }
        }
        redirect.addFlashAttribute("done", "projects.done.noted");
        if (!notKept.isEmpty()) {
            redirect.addFlashAttribute("attachmentProblem", String.join(texts.message("shared.comma"), notKept));
        }
        return "redirect:/staff/projects/" + id;
    }

    private void keep(Actor actor, SiteNoteId note, MultipartFile photo, List<String> notKept) {
        String name = Objects.requireNonNullElse(photo.getOriginalFilename(), "");
        try (InputStream content = photo.getInputStream()) {
            uploadDocument.upload(actor, OwnerRef.of("site-note", note), name, content);
        } catch (RefusedException e) {
            notKept.add(name
                    + texts.message("shared.colon")
                    + Problems.of(e, messages).summary());
        } catch (IOException e) {
            notKept.add(name + texts.message("shared.colon") + texts.message("error.documents.broken-upload"));
        }
    }
}
