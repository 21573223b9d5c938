package org.zhuqi.documents.tables.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import org.zhuqi.documents.tables.TableFormat;
import org.zhuqi.shared.Cell;

/** Rows go out as they come; texts stand in their cells, so nothing of a big table stays in memory. */
@Component
@RequiredArgsConstructor
class XlsxFormat implements TableFormat {
    /** Cells, not rows: a row may have thousands of them. */
    private static final int FLUSH_EVERY = 20_000;

    /** A sheet holds no longer text. */
    private static final int LONGEST = 32_767;

    private static final Pattern NOT_IN_XML = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    private final Clock clock;

    @Override
    public String id() {
        return "xlsx";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public int mostColumns() {
        return Worksheet.MAX_COLS;
    }

    @Override
    public TableFile begin(OutputStream out, List<String> head) {
        Book book = new Book(new Workbook(out, "zhuqi", "1.0"), clock);
        book.head(head);
        return book;
    }

    /** A sheet has a last row; the table goes on on the next one. */
    private static final class Book implements TableFile {
        private final Workbook workbook;
        private final Clock clock;
        private List<String> head = List.of();
        private Worksheet sheet;
        private int sheets;
        private int next;
        private int unsent;

        Book(Workbook workbook, Clock clock) {
            this.workbook = workbook;
            this.clock = clock;
            this.sheet = newSheet();
        }

        private Worksheet newSheet() {
            sheets++;
            next = 0;
            return workbook.newWorksheet("Sheet" + sheets);
        }

        void head(List<String> names) {
            head = names;
            for (int column = 0; column < names.size(); column++) {
                sheet.inlineString(0, column, names.get(column));
                sheet.style(0, column).bold().set();
                sheet.width(column, 18);
            }
            sheet.freezePane(0, 1);
            next = 1;
        }

        @Override
        public void row(List<Cell> cells) {
            try {
                if (next >= Worksheet.MAX_ROWS) {
                    sheet.finish();
                    sheet = newSheet();
                    head(head);
                }
                for (int column = 0; column < cells.size(); column++) {
                    put(next, column, cells.get(column));
                }
                next++;
                if (unsent >= FLUSH_EVERY) {
                    sheet.flush();
                    unsent = 0;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void put(int row, int column, Cell cell) {
            unsent++;
            switch (cell) {
                case Cell.Blank blank -> {}
                case Cell.Text text -> sheet.inlineString(row, column, shown(text.text()));
                case Cell.Number number -> sheet.value(row, column, number.number());
                case Cell.Day day -> {
                    sheet.value(row, column, day.day());
                    sheet.style(row, column).format("yyyy-mm-dd").set();
                }
                case Cell.Moment moment -> {
                    sheet.value(row, column, moment.at().atZone(clock.getZone()).toLocalDateTime());
                    sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
                }
            }
        }

        /** A text cell is never run as a formula; signs that XML cannot hold are left out. */
        private static String shown(String text) {
            String plain = NOT_IN_XML.matcher(text).replaceAll("");
            return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        }

        @Override
        public void close() {
            try {
                workbook.finish();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
