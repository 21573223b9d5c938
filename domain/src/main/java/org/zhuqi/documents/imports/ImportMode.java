package org.zhuqi.documents.imports;

/** What happens to a file that has bad rows. */
public enum ImportMode {
    /** Nothing of it is kept. */
    ALL_OR_NOTHING,
    /** The good rows are kept; somebody chose so. */
    SKIP_BAD_ROWS
}
