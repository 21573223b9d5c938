package org.zhuqi.documents;

import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.ErrorKind;

/** Refusals about files. */
public enum DocumentsError implements ErrorKey {
    EMPTY_FILE(ErrorKind.INVALID),
    /** {0}: the limit in megabytes. */
    TOO_LARGE(ErrorKind.INVALID),
    /** {0}: the endings allowed. */
    TYPE_NOT_ALLOWED(ErrorKind.INVALID),
    /** The ending says one thing, the content another. */
    TYPE_MISMATCH(ErrorKind.INVALID),
    BAD_NAME(ErrorKind.INVALID),
    /** The sender broke off. */
    BROKEN_UPLOAD(ErrorKind.INVALID),
    /** The virus scanner found something in it. */
    INFECTED(ErrorKind.INVALID),
    /** The virus scanner does not answer; the operator must look. */
    NOT_SCANNED(ErrorKind.CONFLICT),
    /** The store has no room or cannot be written; the operator must look. */
    NOT_KEPT(ErrorKind.CONFLICT),
    /** {0}: how many files a record may have. */
    TOO_MANY(ErrorKind.CONFLICT),
    /** Another offset than the upload stands at; {0}: where it stands. */
    WRONG_OFFSET(ErrorKind.CONFLICT),
    /** More was sent than the upload was begun for. */
    LONGER_THAN_SAID(ErrorKind.INVALID),
    /** {0} of {1} bytes are there. */
    INCOMPLETE(ErrorKind.CONFLICT),
    /** Another request sends or ends the same upload. */
    UPLOAD_BUSY(ErrorKind.CONFLICT),
    /** {0}: how many uploads somebody may have under way. */
    TOO_MANY_UPLOADS(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    DocumentsError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public String room() {
        return "documents";
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
