package org.zhuqi.stories;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Spreadsheets as officers fill them in, and as they get them back. */
final class Sheets {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Sheets() {}

    static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, XLSX, content);
    }

    /** A row each under the head; what a row does not say stays empty. */
    @SafeVarargs
    static byte[] filled(List<String> head, Map<String, String>... rows) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Workbook book = new Workbook(out, "story", "1.0");
            Worksheet sheet = book.newWorksheet("数据");
            for (int column = 0; column < head.size(); column++) {
                sheet.value(0, column, head.get(column));
                for (int row = 0; row < rows.length; row++) {
                    sheet.value(row + 1, column, rows[row].getOrDefault(head.get(column), ""));
                }
            }
            book.finish();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<List<String>> rows(Download download) {
        try (InputStream in = download.createReadStream();
                ReadableWorkbook book = new ReadableWorkbook(in)) {
            List<List<String>> rows = new ArrayList<>();
            for (Row row : book.getFirstSheet().read()) {
                rows.add(row.stream()
                        .map(cell -> cell == null ? "" : cell.getText())
                        .toList());
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
