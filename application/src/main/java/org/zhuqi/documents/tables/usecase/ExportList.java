package org.zhuqi.documents.tables.usecase;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.documents.tables.TableFormat;
import org.zhuqi.documents.tables.TablesRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.SharedError;

/**
 * Writes a list, as it is filtered and as far as the actor may see it, into a file, and notes who took it away.
 *
 * <p>Not one transaction on purpose, and no cursor: the rows come keyset page by keyset page, so a slow reader holds no
 * database connection and a hundred thousand rows need no more memory than a hundred (decision 0021).
 */
@Service
public class ExportList {
    private final Map<String, TableFormat> formats;
    private final AuditTrail auditTrail;

    public ExportList(List<TableFormat> formats, AuditTrail auditTrail) {
        this.formats = formats.stream().collect(Collectors.toMap(TableFormat::id, Function.identity()));
        this.auditTrail = auditTrail;
    }

    /**
     * What is exported.
     *
     * @param filter as it stood in the address, for the record
     * @param rows the list's own query, which has asked for access
     */
    public record Command(
            String list,
            Map<String, String> filter,
            String format,
            List<String> head,
            Function<PageRequest, Page<List<Cell>>> rows) {
        public Command {
            filter = Map.copyOf(filter);
            head = List.copyOf(head);
        }
    }

    /**
     * Returns how many rows were written.
     *
     * @param out opened only once the first rows are there: until then a refusal can still be shown
     */
    public long export(Actor actor, Command command, Function<TableFormat, OutputStream> out) {
        actor.may(TablesRight.EXPORT).orRefuse();
        TableFormat format = formats.get(command.format());
        if (format == null) {
            throw SharedError.INVALID_INPUT.refused(
                    List.of(FieldProblem.of("format", "documents.format-unknown", command.format())));
        }
        if (command.head().size() > format.mostColumns()) {
            throw SharedError.INVALID_INPUT.refused(List.of(FieldProblem.of(
                    "format", "documents.too-many-columns", command.head().size(), format.mostColumns())));
        }
        String sort = command.filter().get("sort");
        Page<List<Cell>> page = command.rows().apply(PageRequest.bulk(null, sort));
        long written = 0;
        boolean whole = false;
        try (TableFormat.TableFile file = format.begin(out.apply(format), command.head())) {
            while (true) {
                for (List<Cell> row : page.items()) {
                    file.row(row);
                    written++;
                }
                if (page.next() == null) {
                    break;
                }
                page = command.rows().apply(PageRequest.bulk(page.next(), sort));
            }
            whole = true;
        } finally {
            // What left the house before the reader broke off has left it too.
            auditTrail.recordApart(AuditEvent.done(actor, "documents.export", "list", command.list())
                    .with(Map.of(
                            "filter",
                            new TreeMap<>(command.filter()).toString(),
                            "format",
                            command.format(),
                            "rows",
                            Long.toString(written),
                            "whole",
                            Boolean.toString(whole))));
        }
        return written;
    }
}
