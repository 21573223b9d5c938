package org.zhuqi.documents.imports.usecase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.documents.Attachment;
import org.zhuqi.documents.DocumentsError;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.documents.imports.ColumnMapping;
import org.zhuqi.documents.imports.Import;
import org.zhuqi.documents.imports.ImportId;
import org.zhuqi.documents.imports.ImportKind;
import org.zhuqi.documents.imports.ImportLimits;
import org.zhuqi.documents.imports.ImportStatus;
import org.zhuqi.documents.imports.ImportsError;
import org.zhuqi.documents.imports.RememberedMappings;
import org.zhuqi.documents.imports.SheetCell;
import org.zhuqi.documents.imports.SheetRow;
import org.zhuqi.documents.imports.Tally;
import org.zhuqi.documents.imports.Workbooks;
import org.zhuqi.documents.usecase.UploadDocument;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;

/**
 * Takes a file in and recognises its columns; nothing of it is kept in the records yet.
 *
 * <p>Not one transaction on purpose: a slow sender must not hold a database connection.
 */
@Service
@RequiredArgsConstructor
public class StartImport {
    /** Lists begin with a title or two; the head is the first row with more than one name in it. */
    private static final int ROWS_ABOVE_HEAD = 20;

    private final ImportKinds kinds;
    private final Workbooks workbooks;
    private final UploadDocument uploadDocument;
    private final KeepImport keepImport;
    private final RememberedMappings mappings;
    private final ImportLimits limits;
    private final Clock clock;

    /**
     * @param content opened twice: to be looked at, and to be kept
     * @param names what each of the kind's columns may be called, by id
     */
    public record Command(String kind, String fileName, Supplier<InputStream> content, Map<String, Set<String>> names) {
        public Command {
            names = Map.copyOf(names);
        }
    }

    public Import start(Actor actor, Command command) {
        ImportKind kind = kinds.allowed(actor, command.kind());
        ReportingUnitId unit = Optional.ofNullable(actor.unit()).orElseThrow(SharedError.DENIED::refused);
        if (!command.fileName().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw (command.fileName().toLowerCase(Locale.ROOT).endsWith(".xlsm")
                            ? ImportsError.MACROS
                            : ImportsError.NOT_XLSX)
                    .refused();
        }
        Look look = look(command.content());
        ImportId id = new ImportId(Identifiers.next(clock));
        Attachment file = upload(actor, id, command);
        ColumnMapping mapping = mappings.find(unit, kind.id(), ColumnMapping.keyOf(look.heads))
                .filter(known ->
                        known.problems(kind.columns(), look.heads.size()).isEmpty())
                .orElseGet(() -> ColumnMapping.guessed(look.heads, command.names()));
        Import handedIn = Import.builder()
                .id(id)
                .kind(kind.id())
                .unit(unit)
                .by(Import.Requester.of(actor, clock.instant()))
                .source(new Import.Source(file.id(), file.fileName(), look.headRow, look.heads, look.rows))
                .mapping(mapping)
                .status(ImportStatus.UPLOADED)
                .tally(Tally.NOTHING)
                .preview(List.of())
                .createdAt(clock.instant())
                .build();
        keepImport.keep(actor, handedIn);
        return handedIn;
    }

    private record Look(int headRow, List<String> heads, int rows) {}

    private Look look(Supplier<InputStream> content) {
        try (Workbooks.Opened opened = workbooks.open(content)) {
            Iterator<SheetRow> rows = opened.rows();
            SheetRow head = head(rows);
            List<String> heads = new ArrayList<>();
            head.cells().forEach(cell -> heads.add(cell.shown()));
            int under = 0;
            while (rows.hasNext()) {
                rows.next();
                under++;
                if (under > limits.rows()) {
                    throw ImportsError.TOO_MANY_ROWS.refused(limits.rows());
                }
            }
            if (under == 0) {
                throw ImportsError.NO_ROWS.refused();
            }
            return new Look(head.number(), heads, under);
        }
    }

    private static SheetRow head(Iterator<SheetRow> rows) {
        for (int i = 0; i < ROWS_ABOVE_HEAD && rows.hasNext(); i++) {
            SheetRow row = rows.next();
            if (row.cells().stream()
                            .filter(cell -> cell instanceof SheetCell.Text && !cell.blank())
                            .count()
                    > 1) {
                return row;
            }
        }
        throw ImportsError.NO_ROWS.refused();
    }

    private Attachment upload(Actor actor, ImportId id, Command command) {
        try (InputStream content = command.content().get()) {
            return uploadDocument.upload(actor, OwnerRef.of(ImportAttachments.KIND, id), command.fileName(), content);
        } catch (RefusedException e) {
            if (e.is(DocumentsError.TYPE_NOT_ALLOWED) || e.is(DocumentsError.TYPE_MISMATCH)) {
                throw ImportsError.NOT_XLSX.refused();
            }
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
