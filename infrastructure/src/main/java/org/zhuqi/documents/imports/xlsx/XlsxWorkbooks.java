package org.zhuqi.documents.imports.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.documents.imports.ImportLimits;
import org.zhuqi.documents.imports.ImportsError;
import org.zhuqi.documents.imports.SheetCell;
import org.zhuqi.documents.imports.SheetRow;
import org.zhuqi.documents.imports.Workbooks;

@Component
@RequiredArgsConstructor
class XlsxWorkbooks implements Workbooks {
    private final ImportLimits limits;

    @Override
    public Opened open(Supplier<InputStream> content) {
        try (InputStream in = content.get()) {
            CleanCopy copy = CleanCopy.of(in, limits);
            return read(copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Opened read(CleanCopy copy) {
        try {
            ReadableWorkbook book = new ReadableWorkbook(copy.file().toFile(), new ReadingOptions(true, true));
            Sheet sheet = book.getSheets()
                    .filter(each -> each.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(ImportsError.NO_ROWS::refused);
            return new OpenedBook(copy, book, sheet.openStream(), limits);
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException e) {
            copy.close();
            throw ImportsError.UNREADABLE.refused();
        } catch (RuntimeException e) {
            copy.close();
            throw e;
        }
    }

    private record OpenedBook(CleanCopy copy, ReadableWorkbook book, Stream<Row> stream, ImportLimits limits)
            implements Opened {
        @Override
        public Iterator<SheetRow> rows() {
            return new Rows(stream.iterator(), limits);
        }

        @Override
        public void close() {
            try (copy;
                    book;
                    stream) {
                // what was opened is closed, whatever fails on the way
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What is broken inside shows only when it is come to. */
    private static final class Rows implements Iterator<SheetRow> {
        private final Iterator<Row> rows;
        private final ImportLimits limits;
        private @Nullable SheetRow next;
        private int read;
        private long places;

        Rows(Iterator<Row> rows, ImportLimits limits) {
            this.rows = rows;
            this.limits = limits;
            advance();
        }

        private void advance() {
            next = null;
            try {
                while (next == null && rows.hasNext()) {
                    SheetRow row = row(rows.next());
                    // Cut after its last cell that is not blank: a blank one has none.
                    next = row.cells().isEmpty() ? null : row;
                }
            } catch (ExcelReaderException
                    | UncheckedIOException
                    | IllegalArgumentException
                    | IllegalStateException
                    | IndexOutOfBoundsException
                    | ArithmeticException
                    | java.time.DateTimeException e) {
                throw ImportsError.UNREADABLE.refused();
            }
        }

        private SheetRow row(Row row) {
            read++;
            // Rows that hold nothing are rows too to whoever has to read them.
            if (read > limits.rows() * 2L) {
                throw ImportsError.TOO_MANY_ROWS.refused(limits.rows());
            }
            places += row.getCellCount();
            if (places > PLACES) {
                throw ImportsError.UNSAFE.refused();
            }
            List<SheetCell> cells = new ArrayList<>();
            int last = -1;
            for (int place = 0; place < row.getCellCount(); place++) {
                SheetCell cell = cell(row.getCell(place));
                cells.add(cell);
                if (!cell.blank()) {
                    last = place;
                }
                if (last >= limits.columns()) {
                    throw ImportsError.TOO_MANY_COLUMNS.refused(limits.columns());
                }
            }
            return new SheetRow(row.getRowNum(), cells.subList(0, last + 1));
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public SheetRow next() {
            SheetRow row = next;
            if (row == null) {
                throw new NoSuchElementException();
            }
            advance();
            return row;
        }
    }

    /** A cell at the right end of each row makes room for thousands before it. */
    private static final long PLACES = 50_000_000;

    /** Spreadsheets calculate with fifteen digits; the sixteenth is noise. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.|\\*.");

    private static SheetCell cell(@Nullable Cell cell) {
        if (cell == null) {
            return SheetCell.BLANK;
        }
        return switch (cell.getType()) {
            case EMPTY -> SheetCell.BLANK;
            case STRING -> new SheetCell.Text(cell.asString());
            case BOOLEAN -> new SheetCell.YesNo(cell.asBoolean());
            case NUMBER -> number(cell, cell.asNumber());
            case ERROR -> new SheetCell.Broken(String.valueOf(cell.getRawValue()));
            case FORMULA -> result(cell);
        };
    }

    /** What the formula came to when the file was saved; nothing is calculated here. */
    private static SheetCell result(Cell cell) {
        Object value = cell.getValue();
        String raw = cell.getRawValue();
        return switch (value) {
            case BigDecimal number -> number(cell, number);
            case Boolean yes -> new SheetCell.YesNo(yes);
            case String text when !text.startsWith("#") -> new SheetCell.Text(text);
            case null -> raw == null || raw.isEmpty() ? new SheetCell.Broken("=") : new SheetCell.Broken(raw);
            default -> new SheetCell.Broken(String.valueOf(raw));
        };
    }

    private static SheetCell number(Cell cell, BigDecimal number) {
        return dated(cell.getDataFormatString()) && number.signum() > 0
                ? new SheetCell.Day(cell.asDate().toLocalDate())
                : new SheetCell.Number(number.round(DIGITS));
    }

    private static boolean dated(@Nullable String format) {
        if (format == null || format.equalsIgnoreCase("general")) {
            return false;
        }
        String signs = QUOTED.matcher(format).replaceAll("").toLowerCase(java.util.Locale.ROOT);
        return signs.indexOf('y') >= 0 || signs.indexOf('d') >= 0 || signs.contains("mmm");
    }

    @Override
    public void write(OutputStream out, List<Workbooks.NewSheet> sheets) {
        try {
            Workbook book = new Workbook(out, "zhuqi", "1.0");
            for (Workbooks.NewSheet sheet : sheets) {
                write(book.newWorksheet(sheet.name()), sheet.rows());
            }
            book.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Worksheet sheet, List<List<String>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            List<String> cells = rows.get(row);
            for (int column = 0; column < cells.size(); column++) {
                sheet.inlineString(row, column, cells.get(column));
                sheet.width(column, 24);
                if (row == 0) {
                    sheet.style(row, column).bold().wrapText(true).set();
                } else {
                    sheet.style(row, column)
                            .wrapText(true)
                            .verticalAlignment("top")
                            .set();
                }
            }
        }
        sheet.freezePane(0, 1);
    }
}
