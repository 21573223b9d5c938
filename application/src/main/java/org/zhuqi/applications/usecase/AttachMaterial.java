package org.zhuqi.applications.usecase;

import java.io.InputStream;
import java.util.Locale;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.Applications;
import org.zhuqi.applications.ApplicationsError;
import org.zhuqi.applications.ApplicationsRight;
import org.zhuqi.documents.AllowedType;
import org.zhuqi.documents.Attachment;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.documents.usecase.RemoveDocument;
import org.zhuqi.documents.usecase.UploadDocument;
import org.zhuqi.programmes.Material;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/**
 * Puts a file to a material of a draft, or takes one off.
 *
 * <p>No transaction around the upload: see {@link UploadDocument}.
 */
@Service
@RequiredArgsConstructor
public class AttachMaterial {
    private final Applications applications;
    private final Programmes programmes;
    private final UploadDocument uploadDocument;
    private final RemoveDocument removeDocument;
    private final ApplicationMaterials materials;

    public Attachment attach(Actor actor, ApplicationId id, String materialCode, String fileName, InputStream content) {
        Application application = reachable(actor, id);
        Material material = programmes
                .find(application.programme())
                .flatMap(programme -> programme.rules().material(materialCode))
                .orElseThrow(ApplicationsError.UNKNOWN_MATERIAL::refused);
        requireFormat(material, fileName);
        return uploadDocument.upload(
                actor, ApplicationMaterials.owner(application.id(), materialCode), fileName, content);
    }

    public Attachment detach(Actor actor, ApplicationId id, AttachmentId attachment) {
        Application application = reachable(actor, id);
        if (!materials.holds(application.id(), attachment)) {
            throw SharedError.NOT_FOUND.refused();
        }
        return removeDocument.remove(actor, attachment);
    }

    private Application reachable(Actor actor, ApplicationId id) {
        actor.may(ApplicationsRight.APPLY).orRefuse();
        Application application = applications.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(ApplicationsRight.APPLY, application.unit(), application.enterprise())
                .orRefuse();
        return application;
    }

    /** The name's ending is enough here: an upload whose content is of another type than its ending is refused. */
    private static void requireFormat(Material material, String fileName) {
        boolean fits = material.formats().stream()
                .flatMap(format -> format.mediaTypes().stream())
                .flatMap(type -> AllowedType.of(type).stream())
                .anyMatch(type -> type.fits(fileName));
        if (!fits) {
            throw ApplicationsError.MATERIAL_FORMAT.refused(material.formats().stream()
                    .map(format -> format.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", ")));
        }
    }
}
