package org.zhuqi.documents.imports;

import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.ErrorKind;

/** Why a file is not imported. */
public enum ImportsError implements ErrorKey {
    /** Another kind of file, an old one, or one behind a password. */
    NOT_XLSX(ErrorKind.INVALID),
    /** Programs in files are never taken. */
    MACROS(ErrorKind.INVALID),
    /** It swells when it is unpacked, or declares what no spreadsheet does. */
    UNSAFE(ErrorKind.INVALID),
    /** An archive like a spreadsheet that is broken inside. */
    UNREADABLE(ErrorKind.INVALID),
    /** {0}: the limit in megabytes. */
    TOO_LARGE(ErrorKind.INVALID),
    /** {0}: how many rows one file may have. */
    TOO_MANY_ROWS(ErrorKind.INVALID),
    /** {0}: how many columns one file may have. */
    TOO_MANY_COLUMNS(ErrorKind.INVALID),
    /** No head, or nothing under it. */
    NO_ROWS(ErrorKind.INVALID),
    /** The columns are not all named, or two are named the same. */
    MAPPING(ErrorKind.INVALID),
    /** It has been imported, or is just being worked on. */
    NOT_NOW(ErrorKind.CONFLICT),
    /** The work broke off again and again. */
    GAVE_UP(ErrorKind.CONFLICT),
    /** It was handed in long ago; only what became of it is known still. */
    FILE_GONE(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    ImportsError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public String room() {
        return "imports";
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
