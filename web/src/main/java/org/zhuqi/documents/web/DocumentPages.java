package org.zhuqi.documents.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.documents.Attachment;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.documents.DocumentsError;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.documents.usecase.OpenDocument;
import org.zhuqi.documents.usecase.RemoveDocument;
import org.zhuqi.documents.usecase.UploadDocument;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ErrorKind;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.web.Problems;

@Controller
@RequiredArgsConstructor
class DocumentPages {
    private final UploadDocument uploadDocument;
    private final OpenDocument openDocument;
    private final RemoveDocument removeDocument;
    private final MessageSource messages;

    @GetMapping("/documents/{id}")
    ResponseEntity<Resource> download(Actor actor, @PathVariable AttachmentId id) {
        return Download.of(openDocument.open(actor, id));
    }

    @PostMapping("/documents")
    String upload(
            Actor actor,
            @RequestParam String ownerKind,
            @RequestParam String ownerId,
            @RequestParam String back,
            @RequestParam MultipartFile file,
            RedirectAttributes redirect)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            if (file.isEmpty()) {
                throw DocumentsError.EMPTY_FILE.refused();
            }
            String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
            Attachment attachment = uploadDocument.upload(actor, new OwnerRef(ownerKind, ownerId), name, content);
            redirect.addFlashAttribute("done", "documents.attached");
            redirect.addFlashAttribute("doneArgs", List.of(attachment.fileName()));
        } catch (RefusedException e) {
            tell(e, redirect);
        }
        return "redirect:" + local(back);
    }

    @PostMapping("/documents/{id}/remove")
    String remove(Actor actor, @PathVariable AttachmentId id, @RequestParam String back, RedirectAttributes redirect) {
        try {
            Attachment attachment = removeDocument.remove(actor, id);
            redirect.addFlashAttribute("done", "documents.removed");
            redirect.addFlashAttribute("doneArgs", List.of(attachment.fileName()));
        } catch (RefusedException e) {
            tell(e, redirect);
        }
        return "redirect:" + local(back);
    }

    /** Beside the form when the file is at fault, on the error page when the person is. */
    private void tell(RefusedException refusal, RedirectAttributes redirect) {
        ErrorKind kind = refusal.errorKey().kind();
        if (kind == ErrorKind.DENIED || kind == ErrorKind.NOT_FOUND) {
            throw refusal;
        }
        redirect.addFlashAttribute(
                "attachmentProblem", Problems.of(refusal, messages).summary());
    }

    /** Only paths of this server: the address came from a form. */
    private static String local(String back) {
        return back.matches("/[A-Za-z0-9][A-Za-z0-9/_.?=&%~-]*(#[A-Za-z0-9_-]+)?") ? back : "/";
    }
}
