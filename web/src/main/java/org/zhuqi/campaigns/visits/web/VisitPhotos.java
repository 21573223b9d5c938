package org.zhuqi.campaigns.visits.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.campaigns.visits.VisitId;
import org.zhuqi.documents.Attachment;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.documents.usecase.AttachmentsOf;
import org.zhuqi.documents.usecase.UploadDocument;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.web.Problems;
import org.zhuqi.shared.web.Texts;

/** Photos that come with a visit: the visit stands whatever becomes of them, and what is sent twice is kept once. */
@Component
@RequiredArgsConstructor
class VisitPhotos {
    private final UploadDocument uploadDocument;
    private final AttachmentsOf attachmentsOf;
    private final MessageSource messages;
    private final Texts texts;

    void keep(Actor actor, VisitId visit, @Nullable List<MultipartFile> photos, RedirectAttributes redirect) {
        OwnerRef owner = OwnerRef.of("visit", visit);
        Set<String> there = new HashSet<>();
        List<String> notKept = new ArrayList<>();
        for (MultipartFile photo : photos == null ? List.<MultipartFile>of() : photos) {
            if (photo.isEmpty()) {
                continue;
            }
            if (there.isEmpty()) {
                attachmentsOf.list(owner).stream().map(Attachment::fileName).forEach(there::add);
            }
            String name = Objects.requireNonNullElse(photo.getOriginalFilename(), "");
            if (there.add(name)) {
                upload(actor, owner, name, photo)
                        .ifPresent(why -> notKept.add(name + texts.message("shared.colon") + why));
            }
        }
        if (!notKept.isEmpty()) {
            redirect.addFlashAttribute(
                    "attachmentProblem",
                    texts.message("visits.photos-not-kept", String.join(texts.message("shared.comma"), notKept)));
        }
    }

    /** Why it was not kept; empty when it was. */
    private Optional<String> upload(Actor actor, OwnerRef owner, String name, MultipartFile photo) {
        try (InputStream content = photo.getInputStream()) {
            uploadDocument.upload(actor, owner, name, content);
            return Optional.empty();
        } catch (RefusedException e) {
            return Optional.of(Problems.of(e, messages).summary());
        } catch (IOException e) {
            return Optional.of(texts.message("error.documents.broken-upload"));
        }
    }
}
