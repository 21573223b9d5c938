package org.zhuqi.documents;

import java.text.Normalizer;

/**
 * The name of a file as it may be kept and sent: one line, no path, at most 200 characters.
 */
public record FileName(String value) {
    private static final int LONGEST = 200;

    /**
     * Makes a usable name of what a sender calls the file: only what follows the last slash or backslash, NFC, control
     * and invisible characters dropped, characters that file systems refuse replaced. Refuses when nothing is left.
     */
    public static FileName from(String sent) {
        String name = Normalizer.normalize(sent, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]", "");
        name = name.replaceAll("[<>:\"|?*]", "_").strip();
        while (name.startsWith(".")) {
            name = name.substring(1);
        }
        if (name.isBlank()) {
            throw DocumentsError.BAD_NAME.refused();
        }
        if (name.length() > LONGEST) {
            name = shortened(name);
        }
        return new FileName(name);
    }

    private static String shortened(String name) {
        int point = name.lastIndexOf('.');
        String ending = point >= 0 && name.length() - point <= 10 ? name.substring(point) : "";
        int end = LONGEST - ending.length();
        if (Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(0, end) + ending;
    }

    @Override
    public String toString() {
        return value;
    }
}
