package org.zhuqi.documents;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.zhuqi.shared.PlugIn;

/** A place where contents are kept by their SHA-256; the same content is kept once. */
@PlugIn
public interface DocumentStore {
    /** Unique among all stores, e.g. {@code filesystem}; the setting {@code zhuqi.documents.store} names the one used. */
    String id();

    /**
     * Takes in a content without keeping it yet.
     *
     * @param atMost bytes; more is refused with {@link DocumentsError#TOO_LARGE}
     * @throws java.io.UncheckedIOException when the sender breaks off, or when the store itself fails, which
     *     it logs; nothing stays behind
     */
    Received receive(InputStream content, long atMost);

    boolean holds(String sha256);

    /**
     * Opens a kept content; the caller closes it.
     *
     * @throws java.io.UncheckedIOException when it is not there or cannot be read
     */
    InputStream open(String sha256);

    /**
     * Hashes of contents kept before the time, candidates for the sweep, in their order and page by page.
     *
     * @param after the last hash of the page before, empty for the first page
     * @param atMost how many; fewer mean that there are no more
     */
    List<String> keptBefore(Instant time, String after, int atMost);

    /** Deletes a content; nothing happens when it is not there. */
    void delete(String sha256);

    /** Throws away what came in before the time and was neither kept nor closed; returns how many. */
    int forgetReceivedBefore(Instant time);

    /** A content that came in whole; closing it without {@link #keep} throws it away. */
    @PlugIn
    interface Received extends AutoCloseable {
        String sha256();

        /** In bytes. */
        long size();

        /** Reads what came in, for a look at its type; the caller closes it. */
        InputStream open();

        /**
         * Keeps it durably: it survives a power cut after this returns.
         *
         * @throws java.io.UncheckedIOException when the store fails, which it logs
         */
        void keep();

        @Override
        void close();
    }
}
