package org.zhuqi.shared;

/** The languages the product speaks; Chinese is the authoritative one. */
public enum Language {
    ZH,
    KO,
    EN;

    /** In which a text is written, told by its letters; otherwise as whoever wrote it was reading. */
    public static Language of(String text, Language otherwise) {
        return has(text, Character.UnicodeScript.HANGUL) ? KO : has(text, Character.UnicodeScript.HAN) ? ZH : otherwise;
    }

    private static boolean has(String text, Character.UnicodeScript script) {
        return text.codePoints().anyMatch(letter -> Character.UnicodeScript.of(letter) == script);
    }

    /** The code used in addresses, bundles and data: zh, ko, en. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
