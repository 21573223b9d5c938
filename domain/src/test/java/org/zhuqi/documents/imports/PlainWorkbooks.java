package org.zhuqi.documents.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/** Sheets as lines of texts set apart by bars, for tests of what is done with them. */
public final class PlainWorkbooks implements Workbooks {
    private static final String NEXT_SHEET = "\f";

    private final ImportLimits limits;

    public PlainWorkbooks() {
        this(new ImportLimits(ImportLimits.MEGABYTE, ImportLimits.MEGABYTE, 10_000, 1_000));
    }

    public PlainWorkbooks(ImportLimits limits) {
        this.limits = limits;
    }

    @Override
    public Opened open(Supplier<InputStream> content) {
        String text = text(content);
        if (text.indexOf('\0') >= 0) {
            throw ImportsError.NOT_XLSX.refused();
        }
        List<SheetRow> rows = new ArrayList<>();
        int number = 0;
        for (String line : text.split(NEXT_SHEET)[0].split("\n")) {
            SheetRow row = new SheetRow(
                    ++number,
                    Arrays.stream(line.split("\\|", -1))
                            .map(PlainWorkbooks::cell)
                            .toList());
            if (row.cells().size() > limits.columns()) {
                throw ImportsError.TOO_MANY_COLUMNS.refused(limits.columns());
            }
            if (!row.blank()) {
                rows.add(row);
            }
        }
        if (rows.size() > limits.rows() * 2) {
            throw ImportsError.TOO_MANY_ROWS.refused(limits.rows());
        }
        return new Opened() {
            @Override
            public Iterator<SheetRow> rows() {
                return rows.iterator();
            }

            @Override
            public void close() {}
        };
    }

    private static SheetCell cell(String text) {
        return text.isBlank()
                ? SheetCell.BLANK
                : text.startsWith("#") ? new SheetCell.Broken(text) : new SheetCell.Text(text);
    }

    private static String text(Supplier<InputStream> content) {
        try (InputStream in = content.get()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void write(OutputStream out, List<NewSheet> sheets) {
        try {
            for (NewSheet sheet : sheets) {
                for (List<String> row : sheet.rows()) {
                    out.write((String.join("|", row) + "\n").getBytes(StandardCharsets.UTF_8));
                }
                out.write(NEXT_SHEET.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
