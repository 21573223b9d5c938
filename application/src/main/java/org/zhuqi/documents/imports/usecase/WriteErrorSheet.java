package org.zhuqi.documents.imports.usecase;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.zhuqi.documents.imports.Import;
import org.zhuqi.documents.imports.ImportId;
import org.zhuqi.documents.imports.Imports;
import org.zhuqi.documents.imports.RowProblem;
import org.zhuqi.documents.imports.SheetRow;
import org.zhuqi.documents.imports.Workbooks;
import org.zhuqi.documents.tables.TableFormat;
import org.zhuqi.documents.usecase.OpenDocument;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;

/** Gives the bad rows back as a file: each as it was, led by its number, the column and the reason. */
@Service
public class WriteErrorSheet {
    private final Imports imports;
    private final OpenDocument openDocument;
    private final Workbooks workbooks;
    private final TableFormat format;

    public WriteErrorSheet(Imports imports, OpenDocument openDocument, Workbooks workbooks, List<TableFormat> formats) {
        this.imports = imports;
        this.openDocument = openDocument;
        this.workbooks = workbooks;
        this.format = formats.stream()
                .filter(each -> each.id().equals("xlsx"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no table format xlsx"));
    }

    /**
     * The words of the reader's language.
     *
     * @param head of the three columns that are added
     * @param column what the column of a problem is called
     * @param reason what is wrong
     */
    public record Words(List<String> head, Function<RowProblem, String> column, Function<RowProblem, String> reason) {
        public Words {
            head = List.copyOf(head);
        }
    }

    /** @param out opened only once nothing can be refused any more */
    public void write(Actor actor, ImportId id, Words words, Supplier<OutputStream> out) {
        Import found = ImportAttachments.within(actor, imports, id);
        Map<Integer, List<RowProblem>> byRow = imports.problems(id, Integer.MAX_VALUE).stream()
                .collect(Collectors.groupingBy(RowProblem::row, TreeMap::new, Collectors.toList()));
        OpenDocument.Opened file = openDocument.open(actor, found.source().file());
        try (Workbooks.Opened opened = workbooks.open(file.content())) {
            List<String> head = new ArrayList<>(words.head());
            head.addAll(found.source().heads());
            try (TableFormat.TableFile table = format.begin(out.get(), head)) {
                Iterator<SheetRow> rows = opened.rows();
                while (rows.hasNext()) {
                    SheetRow row = rows.next();
                    List<RowProblem> problems = byRow.get(row.number());
                    if (problems != null && row.number() > found.source().headRow()) {
                        table.row(cells(
                                row, problems, words, found.source().heads().size()));
                    }
                }
            }
        }
    }

    /** Texts, not formulas: what somebody typed is not run on the desk of whoever opens the file. */
    private static List<Cell> cells(SheetRow row, List<RowProblem> problems, Words words, int columns) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(row.number()));
        cells.add(Cell.of(joined(problems, words.column())));
        cells.add(Cell.of(joined(problems, words.reason())));
        for (int place = 0; place < columns; place++) {
            cells.add(Cell.of(row.at(place).shown()));
        }
        return cells;
    }

    private static String joined(List<RowProblem> problems, Function<RowProblem, String> words) {
        return problems.stream().map(words).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
    }
}
