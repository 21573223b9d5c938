package org.zhuqi.shared;

import org.jspecify.annotations.Nullable;

/** A text kept as data in up to three languages; what is missing falls back to Chinese. */
public record LocalText(
        String zh, @Nullable String ko, @Nullable String en) {
    public LocalText {
        if (zh.isBlank()) {
            throw new IllegalArgumentException("the Chinese text must be there");
        }
    }

    public static LocalText ofZh(String zh) {
        return new LocalText(zh, null, null);
    }

    /** What is the same in every language: a number, a file's name, the words of somebody. */
    public static LocalText same(String text) {
        return ofZh(text);
    }

    public String in(Language language) {
        String text = switch (language) {
            case ZH -> zh;
            case KO -> ko;
            case EN -> en;
        };
        return text == null || text.isBlank() ? zh : text;
    }
}
