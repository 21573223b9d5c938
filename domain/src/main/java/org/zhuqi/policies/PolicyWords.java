package org.zhuqi.policies;

import java.text.Normalizer;
import java.util.Locale;
import org.zhuqi.shared.LocalText;

/** Texts as they are compared: width and case do not matter. */
final class PolicyWords {
    private PolicyWords() {}

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** All languages one after the other. */
    static String of(LocalText text) {
        return plain(
                text.zh() + '\n' + (text.ko() == null ? "" : text.ko()) + '\n' + (text.en() == null ? "" : text.en()));
    }
}
