package org.zhuqi.documents.imports.usecase;

import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.documents.AttachmentOwner;
import org.zhuqi.documents.imports.Import;
import org.zhuqi.documents.imports.ImportId;
import org.zhuqi.documents.imports.Imports;
import org.zhuqi.documents.imports.ImportsRight;
import org.zhuqi.shared.Access;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** The files that were handed in: read where the import is, never exchanged. */
@Service
@RequiredArgsConstructor
class ImportAttachments implements AttachmentOwner {
    static final String KIND = "import";

    private final Imports imports;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Access mayRead(Actor actor, String ownerId) {
        return id(ownerId)
                .flatMap(imports::find)
                .map(found -> may(actor, found))
                .orElseGet(() -> new Access.Denied(SharedError.NOT_FOUND));
    }

    /** The file is kept a moment before the import it is for; once that is there, no other takes its place. */
    @Override
    public Access mayAttach(Actor actor, String ownerId) {
        return id(ownerId).filter(id -> imports.find(id).isEmpty()).isPresent()
                ? actor.may(ImportsRight.IMPORT)
                : new Access.Denied(SharedError.NOT_FOUND);
    }

    /** One within reach; refused in the same words whether or not there is one when the right itself is missing. */
    static Import within(Actor actor, Imports imports, ImportId id) {
        actor.may(ImportsRight.IMPORT).orRefuse();
        Import found = imports.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        may(actor, found).orRefuse();
        return found;
    }

    static Access may(Actor actor, Import found) {
        return actor.may(ImportsRight.IMPORT, found.unit(), null);
    }

    private static Optional<ImportId> id(String ownerId) {
        try {
            return Optional.of(ImportId.of(ownerId));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
