package org.zhuqi.documents.papers;

import java.io.OutputStream;
import org.zhuqi.shared.Port;

/** Writes papers as files that offices open and go on writing in. */
@Port
public interface Papers {
    /** The ending of the file's name. */
    String ending();

    String mediaType();

    /**
     * The stream stays open.
     *
     * @throws java.io.UncheckedIOException when the reader is gone
     */
    void write(Paper paper, OutputStream out);
}
