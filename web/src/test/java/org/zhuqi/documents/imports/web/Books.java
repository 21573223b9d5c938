package org.zhuqi.documents.imports.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Spreadsheets as people hand them in. */
public final class Books {
    private Books() {}

    /** One sheet of these rows. */
    public static byte[] book(List<?>... rows) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Workbook book = new Workbook(out, "test", "1.0");
            Worksheet sheet = book.newWorksheet("数据");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].size(); column++) {
                    sheet.value(row, column, String.valueOf(rows[row].get(column)));
                }
            }
            book.finish();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
