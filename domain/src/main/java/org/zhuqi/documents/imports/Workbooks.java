package org.zhuqi.documents.imports;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.zhuqi.shared.Port;

/** Spreadsheets that come from outside, and templates that go out for them. */
@Port
public interface Workbooks {
    /**
     * Opens the first sheet that is not hidden. Refuses with an {@link ImportsError} what is no plain spreadsheet within
     * the limits, before anything of it is read as one.
     */
    Opened open(Supplier<InputStream> content);

    /** Writes a file with these sheets; the stream stays open. */
    void write(OutputStream out, List<NewSheet> sheets);

    /** A sheet being read; one reader at a time. */
    @Port
    interface Opened extends AutoCloseable {
        /** All rows that are not blank, from the first; refuses what is too long, too wide or broken when it gets there. */
        Iterator<SheetRow> rows();

        @Override
        void close();
    }

    /** A sheet to be written; its first row stands out and stays when the rest moves. */
    record NewSheet(String name, List<List<String>> rows) {
        public NewSheet {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
