package org.zhuqi.documents.imports.usecase;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.documents.imports.ColumnMapping;
import org.zhuqi.documents.imports.Import;
import org.zhuqi.documents.imports.ImportColumn;
import org.zhuqi.documents.imports.ImportKind;
import org.zhuqi.documents.imports.ImportRow;
import org.zhuqi.documents.imports.ImportStatus;
import org.zhuqi.documents.imports.Imports;
import org.zhuqi.documents.imports.PreviewRow;
import org.zhuqi.documents.imports.RowProblem;
import org.zhuqi.documents.imports.RowVerdict;
import org.zhuqi.documents.imports.SheetCell;
import org.zhuqi.documents.imports.SheetRow;
import org.zhuqi.documents.imports.Tally;
import org.zhuqi.documents.imports.Workbooks;
import org.zhuqi.documents.usecase.OpenDocument;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;

/** Reads a file row by row, lets its kind judge the rows and, when they are to be kept, keep them. */
@Service
@RequiredArgsConstructor
class JudgeRows {
    /** So many at a time are asked of the database, and then the progress is told. */
    static final int TOGETHER = 500;

    static final Duration LEASE = Duration.ofMinutes(2);
    private static final int PREVIEW = 20;

    private final OpenDocument openDocument;
    private final Workbooks workbooks;
    private final Imports imports;
    private final Clock clock;

    record Judged(Tally tally, List<PreviewRow> preview, List<RowProblem> problems) {}

    Judged judge(Actor actor, Import toDo, UUID claim, ImportKind kind) {
        boolean running = toDo.status() == ImportStatus.RUNNING;
        Reading reading = new Reading(toDo, columns(kind), kind.begin(actor, running), running);
        OpenDocument.Opened file = openDocument.open(actor, toDo.source().file());
        try (Workbooks.Opened opened = workbooks.open(file.content())) {
            Iterator<SheetRow> rows = opened.rows();
            List<SheetRow> together = new ArrayList<>();
            while (rows.hasNext()) {
                SheetRow row = rows.next();
                if (row.number() > toDo.source().headRow()) {
                    together.add(row);
                }
                if (together.size() == TOGETHER || !rows.hasNext()) {
                    reading.take(together);
                    together.clear();
                    if (!imports.progress(
                            toDo.id(),
                            claim,
                            reading.tally.rows(),
                            clock.instant().plus(LEASE))) {
                        throw new LostClaim();
                    }
                }
            }
        }
        return new Judged(reading.tally, reading.preview, reading.problems);
    }

    private static Map<String, ImportColumn> columns(ImportKind kind) {
        Map<String, ImportColumn> byId = new HashMap<>();
        kind.columns().forEach(column -> byId.put(column.id(), column));
        return byId;
    }

    /** Another program took the work over: what was done here must not stay. */
    static final class LostClaim extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class Reading {
        private final Import toDo;
        private final Map<String, ImportColumn> columns;
        private final ImportKind.Rows rows;
        private final boolean running;
        private final Map<String, Integer> places = new HashMap<>();
        private final List<PreviewRow> preview = new ArrayList<>();
        private final List<RowProblem> problems = new ArrayList<>();
        private Tally tally = Tally.NOTHING;

        Reading(Import toDo, Map<String, ImportColumn> columns, ImportKind.Rows rows, boolean running) {
            this.toDo = toDo;
            this.columns = columns;
            this.rows = rows;
            this.running = running;
            ColumnMapping mapping = toDo.mapping();
            mapping.columns().forEach((place, id) -> {
                ImportColumn column = columns.get(id);
                if (column != null) {
                    places.put(column.field(), place);
                }
            });
        }

        void take(List<SheetRow> together) {
            List<ImportRow> understood = new ArrayList<>();
            Map<Integer, SheetRow> byNumber = new HashMap<>();
            for (SheetRow row : together) {
                List<FieldProblem> broken = new ArrayList<>();
                ImportRow read = read(row, broken);
                byNumber.put(row.number(), row);
                if (broken.isEmpty()) {
                    understood.add(read);
                } else {
                    note(row, read, RowVerdict.bad(broken));
                }
            }
            List<RowVerdict> verdicts = rows.judge(understood);
            for (int i = 0; i < understood.size(); i++) {
                ImportRow read = understood.get(i);
                SheetRow row = byNumber.get(read.number());
                note(row == null ? new SheetRow(read.number(), List.of()) : row, read, verdicts.get(i));
            }
            if (running && !toDo.refuses(tally)) {
                rows.keep();
            }
        }

        private ImportRow read(SheetRow row, List<FieldProblem> broken) {
            Map<String, String> values = new HashMap<>();
            toDo.mapping().columns().forEach((place, id) -> {
                ImportColumn column = columns.get(id);
                if (column == null) {
                    return;
                }
                SheetCell cell = row.at(place);
                if (cell instanceof SheetCell.Broken) {
                    broken.add(FieldProblem.of(column.field(), "imports.cell-broken"));
                }
                String typed = column.type().typed(cell);
                if (!typed.isEmpty()) {
                    values.put(column.field(), typed);
                }
            });
            return new ImportRow(row.number(), values);
        }

        private void note(SheetRow row, ImportRow read, RowVerdict verdict) {
            tally = tally.plus(verdict);
            if (preview.size() < PREVIEW) {
                preview.add(new PreviewRow(read.number(), verdict.outcome(), read.values()));
            }
            for (FieldProblem problem : verdict.problems()) {
                int place = places.getOrDefault(problem.field(), RowProblem.WHOLE_ROW);
                String found =
                        place == RowProblem.WHOLE_ROW ? "" : row.at(place).shown();
                problems.add(new RowProblem(row.number(), place, found, problem));
            }
        }
    }
}
