package org.zhuqi.documents.imports.usecase;

import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.documents.imports.ImportColumn;
import org.zhuqi.documents.imports.ImportKind;
import org.zhuqi.documents.imports.Workbooks;
import org.zhuqi.shared.Actor;

/** Gives out an empty file of a kind: a sheet with its head, and one that explains each column. */
@Service
@RequiredArgsConstructor
public class WriteTemplate {
    private final ImportKinds kinds;
    private final Workbooks workbooks;

    /**
     * The words of the reader's language.
     *
     * @param sheets names of the two sheets
     * @param head of a column
     * @param explanation of the columns, a row each, the first its head
     */
    public record Words(
            List<String> sheets,
            Function<ImportColumn, String> head,
            Function<List<ImportColumn>, List<List<String>>> explanation) {
        public Words {
            sheets = List.copyOf(sheets);
        }
    }

    /** @param out opened only once nothing can be refused any more */
    public void write(Actor actor, String kind, Words words, Supplier<OutputStream> out) {
        ImportKind wanted = kinds.allowed(actor, kind);
        List<ImportColumn> columns =
                wanted.columns().stream().filter(ImportColumn::shown).toList();
        List<String> heads =
                columns.stream().map(column -> words.head().apply(column)).toList();
        workbooks.write(
                out.get(),
                List.of(
                        new Workbooks.NewSheet(words.sheets().getFirst(), List.of(heads)),
                        new Workbooks.NewSheet(
                                words.sheets().getLast(), words.explanation().apply(columns))));
    }
}
