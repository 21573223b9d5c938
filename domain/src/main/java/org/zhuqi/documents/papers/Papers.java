package org.zhuqi.documents.papers;

import java.io.OutputStream;
import org.zhuqi.shared.Port;

/** Writes papers as files of one kind: to go on writing in, or to read and print. */
@Port
public interface Papers {
    /** The ending of the file's name, unique among kinds. */
    String ending();

    String mediaType();

    /**
     * The stream stays open.
     *
     * @throws java.io.UncheckedIOException when the reader is gone
     */
    void write(Paper paper, OutputStream out);
}
