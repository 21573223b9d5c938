package org.zhuqi.documents;

import java.io.InputStream;
import org.zhuqi.shared.Port;

/** What has come in of uploads in parts. How much that is is counted here alone, so that no other record can disagree. */
@Port
public interface UploadParts {
    /** In bytes; nothing of an upload of which nothing has come. */
    long sizeOf(UploadId id);

    /**
     * Adds what is read to what is there, and makes it durable. When the sender breaks off, what came stays.
     *
     * @param offset where the sender believes it stands; refused with {@link DocumentsError#WRONG_OFFSET} when it does not
     * @param atMost bytes; more is refused with {@link DocumentsError#LONGER_THAN_SAID}, and nothing of it stays
     * @return how much is there now
     * @throws java.io.UncheckedIOException when the sender breaks off
     */
    long append(UploadId id, long offset, InputStream content, long atMost);

    /**
     * Reads what is there; nobody else reads or adds until it is closed. Refuses with {@link DocumentsError#UPLOAD_BUSY} when
     * somebody does.
     */
    InputStream open(UploadId id);

    /** Throws it away; nothing happens when it is not there. */
    void forget(UploadId id);
}
