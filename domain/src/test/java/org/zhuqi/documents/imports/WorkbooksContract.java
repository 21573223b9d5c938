package org.zhuqi.documents.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.RefusedException;

/** What every reader and writer of spreadsheets must keep. */
public abstract class WorkbooksContract {
    /** Those {@link #workbooks()} works under: not more than some thousands of rows and columns. */
    protected abstract ImportLimits limits();

    protected abstract Workbooks workbooks();

    @Test
    void what_is_written_can_be_read_back_from_its_first_sheet() {
        byte[] file = written(
                new Workbooks.NewSheet("企业", List.of(List.of("代码", "名称"), List.of("91222401MA0TE0018H", "연변시범기업"))),
                new Workbooks.NewSheet("填写说明", List.of(List.of("列"), List.of("代码"))));
        assertThat(read(file))
                .extracting(SheetRow::number, row -> row.at(0), row -> row.at(1))
                .containsExactly(
                        tuple(1, new SheetCell.Text("代码"), new SheetCell.Text("名称")),
                        tuple(2, new SheetCell.Text("91222401MA0TE0018H"), new SheetCell.Text("연변시범기업")));
    }

    @Test
    void blank_rows_are_passed_over_and_counted() {
        byte[] file = sheet(List.of("甲"), List.of(""), List.of("", " "), List.of("乙"));
        assertThat(read(file)).extracting(SheetRow::number).containsExactly(1, 4);
    }

    @Test
    void what_stands_nowhere_is_blank() {
        SheetRow row = read(sheet(List.of("甲", "", "丙"))).getFirst();
        assertThat(row.at(1).blank()).isTrue();
        assertThat(row.at(2)).isEqualTo(new SheetCell.Text("丙"));
        assertThat(row.at(500)).isEqualTo(SheetCell.BLANK);
    }

    @Test
    void texts_that_look_like_formulas_are_texts() {
        for (String text : List.of("=1+1", "+1", "@SUM(A1)")) {
            assertThat(read(sheet(List.of(text, "x"))).getFirst().at(0)).isEqualTo(new SheetCell.Text(text));
        }
    }

    @Test
    void one_file_can_be_opened_again_and_again() {
        byte[] file = sheet(List.of("甲"));
        assertThat(read(file)).isEqualTo(read(file));
    }

    @Test
    void what_is_opened_is_closed_and_the_stream_written_to_is_not() {
        byte[] file = sheet(List.of("甲"));
        Source good = new Source(file);
        workbooks().open(() -> good).close();
        assertThat(good.closed).isTrue();
        Source bad = new Source(NO_SPREADSHEET);
        assertThatThrownBy(() -> workbooks().open(() -> bad)).isInstanceOf(RefusedException.class);
        assertThat(bad.closed).isTrue();
        boolean[] closed = new boolean[1];
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        workbooks().write(out, List.of(new Workbooks.NewSheet("1", List.of(List.of("甲")))));
        assertThat(closed[0]).isFalse();
    }

    @Test
    void after_the_last_row_there_is_none() {
        try (Workbooks.Opened opened = workbooks().open(() -> new ByteArrayInputStream(sheet(List.of("甲"))))) {
            Iterator<SheetRow> rows = opened.rows();
            rows.next();
            assertThat(rows.hasNext()).isFalse();
            assertThatThrownBy(rows::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void what_is_no_spreadsheet_is_refused_in_words() {
        refused(NO_SPREADSHEET);
    }

    @Test
    void what_is_too_long_or_too_wide_is_refused() {
        refused(sheet(IntStream.rangeClosed(1, limits().rows() * 3)
                .mapToObj(row -> List.of("行" + row))
                .toArray(List[]::new)));
        refused(sheet(Collections.nCopies(limits().columns() + 5, "列")));
    }

    private static final byte[] NO_SPREADSHEET = {0, 1, 2, 3, 0, 0, 7};

    private void refused(byte[] file) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.errorKey()).isInstanceOf(ImportsError.class));
    }

    private List<SheetRow> read(byte[] file) {
        try (Workbooks.Opened opened = workbooks().open(() -> new ByteArrayInputStream(file))) {
            List<SheetRow> rows = new ArrayList<>();
            opened.rows().forEachRemaining(rows::add);
            return rows;
        }
    }

    @SafeVarargs
    private byte[] sheet(List<String>... rows) {
        return written(new Workbooks.NewSheet("1", List.of(rows)));
    }

    private byte[] written(Workbooks.NewSheet... sheets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbooks().write(out, List.of(sheets));
        return out.toByteArray();
    }

    private static final class Source extends FilterInputStream {
        private boolean closed;

        private Source(byte[] content) {
            super(InputStream.nullInputStream());
            in = new ByteArrayInputStream(content);
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
