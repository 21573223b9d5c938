package org.zhuqi.documents.imports;

import java.time.Instant;
import java.util.List;
import lombok.Builder;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;

/**
 * A file that was handed in for import.
 *
 * @param kind which {@link ImportKind} it is of
 * @param unit of whoever handed it in
 * @param mode null until somebody has it run
 * @param tally of the rows as last judged
 * @param failure key of the refusal that ended it, null otherwise
 * @param version counts saves
 */
@With
@Builder
public record Import(
        ImportId id,
        String kind,
        ReportingUnitId unit,
        Requester by,
        Source source,
        ColumnMapping mapping,
        @Nullable ImportMode mode,
        ImportStatus status,
        Tally tally,
        List<PreviewRow> preview,
        @Nullable String failure,
        Instant createdAt,
        @Nullable Instant endedAt,
        long version) {

    /** Who asked for the work last; what may be done is judged by what they may when it is done. */
    public record Requester(UserId id, String name, String address, Instant at) {
        public static Requester of(Actor actor, Instant at) {
            return new Requester(actor.id(), actor.name(), actor.address(), at);
        }
    }

    /**
     * The file.
     *
     * @param attachment null once the file is removed
     * @param headRow number of the row with the heads, as the sheet counts
     * @param rows how many rows stand under it
     */
    public record Source(
            @Nullable AttachmentId attachment, String fileName, int headRow, List<String> heads, int rows) {
        public Source {
            heads = List.copyOf(heads);
        }

        /** Where the content is; refused once it is removed. */
        public AttachmentId file() {
            if (attachment == null) {
                throw ImportsError.FILE_GONE.refused();
            }
            return attachment;
        }
    }

    public Import {
        preview = List.copyOf(preview);
    }

    /** Has its rows judged by that mapping. */
    public Import check(Requester asker, ColumnMapping columns) {
        source.file();
        return become(ImportStatus.CHECKING)
                .withBy(asker)
                .withMapping(columns)
                .withMode(null)
                .withTally(Tally.NOTHING)
                .withPreview(List.of())
                .withFailure(null);
    }

    /** Has its rows kept. */
    public Import run(Requester asker, ColumnMapping columns, ImportMode how) {
        source.file();
        return become(ImportStatus.RUNNING)
                .withBy(asker)
                .withMapping(columns)
                .withMode(how)
                .withTally(Tally.NOTHING)
                .withFailure(null);
    }

    /** All rows are judged, and kept when that was wanted and possible. */
    public Import judged(Tally found, List<PreviewRow> first, Instant now) {
        ImportStatus end = status == ImportStatus.CHECKING
                ? ImportStatus.CHECKED
                : refuses(found) ? ImportStatus.REFUSED : ImportStatus.DONE;
        return become(end).withTally(found).withPreview(first).withEndedAt(now);
    }

    /** Whether so many bad rows mean that nothing is kept. */
    public boolean refuses(Tally found) {
        return mode == ImportMode.ALL_OR_NOTHING && found.bad() > 0;
    }

    /** What was in the file is forgotten; that it came, from whom and what became of it stays. */
    public Import withoutFile() {
        if (status.underWay()) {
            throw ImportsError.NOT_NOW.refused();
        }
        return withSource(new Source(null, source.fileName(), source.headRow(), source.heads(), source.rows()))
                .withPreview(List.of());
    }

    /** Nothing was kept. */
    public Import fail(String key, Instant now) {
        return become(ImportStatus.FAILED).withFailure(key).withEndedAt(now);
    }

    private Import become(ImportStatus next) {
        if (!status.mayBecome(next)) {
            throw ImportsError.NOT_NOW.refused();
        }
        return withStatus(next);
    }
}
