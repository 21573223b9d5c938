package org.zhuqi.documents.imports;

import java.time.Instant;
import java.util.UUID;
import org.zhuqi.shared.DomainEvent;
import org.zhuqi.shared.UserId;

/**
 * A file is kept, or it is certain that it is not.
 *
 * @param by who asked for it
 * @param status {@link ImportStatus#DONE}, {@link ImportStatus#REFUSED} or {@link ImportStatus#FAILED}
 */
public record ImportEnded(
        UUID eventId, Instant at, ImportId id, String fileName, UserId by, ImportStatus status, Tally tally)
        implements DomainEvent {
    public static ImportEnded of(UUID eventId, Instant at, Import ended) {
        return new ImportEnded(
                eventId, at, ended.id(), ended.source().fileName(), ended.by().id(), ended.status(), ended.tally());
    }
}
