package org.zhuqi.documents.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.zhuqi.documents.imports.RowVerdict.Outcome;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;

/** What every kind of import must keep. The records it is about are made anew for each test. */
public abstract class ImportKindContract {
    protected abstract ImportKind kind();

    /** Somebody who may import the sample. */
    protected abstract Actor importer();

    /** Somebody who may import such files, but not this row: it is about what belongs to others. */
    protected abstract Actor stranger();

    /** A row that says something new, as people fill in the template: a cell for every column of it, by id. */
    protected abstract Map<String, String> sample();

    /** Columns whose cell can be wrong, by id, each with one that is; the rest of the row is the sample's. */
    protected abstract Map<String, String> wrong();

    /** All that is on record, with its audit lines: equal as long as nothing was written. */
    protected abstract List<?> onRecord();

    @Test
    void it_has_an_id_that_stays_and_a_right_that_the_importer_has() {
        assertThat(kind().id()).matches("[a-z][a-z0-9-]*").isEqualTo(kind().id());
        assertThat(importer().has(kind().right())).isTrue();
        assertThat(Actor.anonymous("").has(kind().right())).isFalse();
    }

    @Test
    void its_columns_can_be_told_apart_and_the_template_has_every_required_one() {
        List<ImportColumn> columns = kind().columns();
        assertThat(columns).extracting(ImportColumn::id).doesNotHaveDuplicates();
        assertThat(columns).anyMatch(ImportColumn::required);
        assertThat(columns.stream().filter(ImportColumn::required)).allMatch(ImportColumn::shown);
        assertThat(template())
                .as("two columns of one field never stand in one file")
                .extracting(ImportColumn::field)
                .doesNotHaveDuplicates();
        assertThat(columns).allSatisfy(column -> {
            if (column.type() instanceof ColumnType.Choice choice) {
                assertThat(choice.options()).as(column.id()).isNotEmpty();
            }
        });
    }

    @Test
    void a_file_made_from_the_template_is_kept_and_the_same_file_again_changes_nothing() {
        assertThat(sample().keySet())
                .as("the sample fills the template")
                .containsExactlyInAnyOrderElementsOf(
                        template().stream().map(ImportColumn::id).toList());
        List<?> before = List.copyOf(onRecord());
        assertThat(imported(fromTemplate(sample()))).containsExactly(RowVerdict.NEW);
        List<?> kept = List.copyOf(onRecord());
        assertThat(kept).as("it is on record").isNotEqualTo(before);
        assertThat(imported(fromTemplate(sample()))).containsExactly(RowVerdict.UNCHANGED);
        assertThat(onRecord()).as("the second time").isEqualTo(kept);
    }

    @Test
    void judging_changes_nothing_and_answers_every_row_in_its_order() {
        List<?> before = List.copyOf(onRecord());
        for (boolean keeping : new boolean[] {false, true}) {
            ImportKind.Rows rows = kind().begin(importer(), keeping);
            List<RowVerdict> verdicts = rows.judge(List.of(row(2, Map.of()), row(3, sample()), row(4, Map.of())));
            assertThat(verdicts).extracting(RowVerdict::outcome).containsExactly(Outcome.BAD, Outcome.NEW, Outcome.BAD);
            assertThat(rows.judge(List.of())).isEmpty();
        }
        assertThat(onRecord()).isEqualTo(before);
    }

    @Test
    void what_was_judged_last_is_kept_once() {
        ImportKind.Rows rows = kind().begin(importer(), true);
        rows.judge(List.of(row(2, sample())));
        rows.keep();
        List<?> kept = List.copyOf(onRecord());
        rows.judge(List.of());
        rows.keep();
        assertThat(onRecord()).isEqualTo(kept);
    }

    @Test
    void two_rows_about_one_thing_are_never_both_good() {
        ImportKind.Rows rows = kind().begin(importer(), true);
        assertThat(rows.judge(List.of(row(2, sample()), row(3, sample()))))
                .extracting(RowVerdict::outcome)
                .as("side by side")
                .containsExactly(Outcome.NEW, Outcome.BAD);
        rows.keep();
        assertThat(rows.judge(List.of(row(502, sample()))))
                .as("far apart in one file")
                .extracting(RowVerdict::outcome)
                .containsExactly(Outcome.BAD);
    }

    @Test
    void a_wrong_cell_makes_its_row_bad_and_is_named() {
        assertThat(wrong()).isNotEmpty();
        wrong().forEach((id, cell) -> {
            Map<String, String> cells = new HashMap<>(sample());
            cells.put(id, cell);
            assertBad(id, cells);
        });
    }

    @Test
    void a_required_cell_that_is_empty_makes_its_row_bad_and_is_named() {
        for (ImportColumn column : kind().columns()) {
            if (column.required()) {
                Map<String, String> cells = new HashMap<>(sample());
                cells.remove(column.id());
                assertBad(column.id(), cells);
            }
        }
    }

    private void assertBad(String id, Map<String, String> cells) {
        RowVerdict verdict = imported(fromTemplate(cells)).getFirst();
        assertThat(verdict.outcome()).as(id).isEqualTo(Outcome.BAD);
        assertThat(verdict.problems())
                .as(id)
                .extracting(FieldProblem::field)
                .contains(column(id).field());
        assertNamed(verdict);
    }

    /** A problem speaks of a field that has a column, or of the whole row. */
    private void assertNamed(RowVerdict verdict) {
        Set<String> fields = new HashSet<>(Set.of(""));
        kind().columns().forEach(column -> fields.add(column.field()));
        assertThat(verdict.problems())
                .isNotEmpty()
                .extracting(FieldProblem::field)
                .isSubsetOf(fields);
    }

    @Test
    void what_belongs_to_others_is_bad_and_stays_as_it_is() {
        List<?> before = List.copyOf(onRecord());
        ImportKind.Rows rows = kind().begin(stranger(), true);
        RowVerdict verdict = rows.judge(List.of(row(2, sample()))).getFirst();
        rows.keep();
        assertThat(verdict.outcome()).isEqualTo(Outcome.BAD);
        assertNamed(verdict);
        assertThat(onRecord()).isEqualTo(before);
    }

    private List<ImportColumn> template() {
        return kind().columns().stream().filter(ImportColumn::shown).toList();
    }

    private ImportColumn column(String id) {
        return kind().columns().stream()
                .filter(column -> column.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no column " + id));
    }

    /** Judges the rows and keeps the good ones. */
    private List<RowVerdict> imported(List<ImportRow> rows) {
        ImportKind.Rows session = kind().begin(importer(), true);
        List<RowVerdict> verdicts = session.judge(rows);
        session.keep();
        return verdicts;
    }

    /** The row as it comes out of a file that was made of the template. */
    private List<ImportRow> fromTemplate(Map<String, String> cells) {
        List<String> head = template().stream().map(ImportColumn::id).toList();
        List<String> filled =
                head.stream().map(id -> cells.getOrDefault(id, "")).toList();
        PlainWorkbooks workbooks = new PlainWorkbooks();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        workbooks.write(file, List.of(new Workbooks.NewSheet("1", List.of(head, filled))));
        List<ImportRow> rows = new ArrayList<>();
        try (Workbooks.Opened opened = workbooks.open(() -> new ByteArrayInputStream(file.toByteArray()))) {
            Iterator<SheetRow> read = opened.rows();
            SheetRow names = read.next();
            read.forEachRemaining(row -> {
                Map<String, SheetCell> found = new TreeMap<>();
                for (int place = 0; place < names.cells().size(); place++) {
                    found.put(names.at(place).shown(), row.at(place));
                }
                rows.add(understood(row.number(), found));
            });
        }
        return rows;
    }

    private ImportRow row(int number, Map<String, String> cells) {
        Map<String, SheetCell> found = new TreeMap<>();
        cells.forEach((id, text) -> found.put(id, new SheetCell.Text(text)));
        return understood(number, found);
    }

    private ImportRow understood(int number, Map<String, SheetCell> cells) {
        Map<String, String> values = new HashMap<>();
        cells.forEach((id, cell) -> {
            ImportColumn column = column(id);
            String typed = column.type().typed(cell);
            if (!typed.isEmpty()) {
                values.put(column.field(), typed);
            }
        });
        return new ImportRow(number, values);
    }
}
