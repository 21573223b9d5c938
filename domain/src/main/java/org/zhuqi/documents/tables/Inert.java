package org.zhuqi.documents.tables;

/**
 * Keeps text from being run: a spreadsheet takes a text that begins with one of a few signs for a formula, and what
 * somebody typed into a name would then be executed on the desk of whoever opens the file.
 */
public final class Inert {
    private static final String SIGNS = "=+-@\t\r\n＝＋－＠";

    private Inert() {}

    /** The text with an apostrophe before it where a spreadsheet would take it for a formula. */
    public static String text(String text) {
        return !text.isEmpty() && SIGNS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
