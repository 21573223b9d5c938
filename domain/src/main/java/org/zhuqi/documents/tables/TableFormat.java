package org.zhuqi.documents.tables;

import java.io.OutputStream;
import java.util.List;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.PlugIn;

/** A kind of file that a list can be exported as. */
@PlugIn
public interface TableFormat {
    /** Unique, and the ending of the file's name: {@code xlsx}. */
    String id();

    String mediaType();

    /** How many columns such a file holds. */
    default int mostColumns() {
        return Integer.MAX_VALUE;
    }

    /** Begins a file with its head; the caller closes the file, the stream stays open. */
    TableFile begin(OutputStream out, List<String> head);

    /** A file being written row by row; what it has been given it passes on and forgets. */
    @PlugIn
    interface TableFile extends AutoCloseable {
        /** @throws java.io.UncheckedIOException when the reader is gone */
        void row(List<Cell> cells);

        @Override
        void close();
    }
}
