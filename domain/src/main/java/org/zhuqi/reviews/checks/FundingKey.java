package org.zhuqi.reviews.checks;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Names a thing that public money is given for only once (docs/domain.md "duplicate keys").
 *
 * @param value as keys are compared: width, case, blanks and hyphens do not matter
 */
public record FundingKey(Kind kind, String value) {
    /** What it names. */
    public enum Kind {
        /** Number and amount. */
        INVOICE,
        CONTRACT,
        EQUIPMENT_SERIAL,
        PROJECT_CODE,
        LOAN_CONTRACT,
        /** An enterprise's growth of something, whenever. */
        GROWTH,
        /** The same in one year. */
        GROWTH_OF_YEAR,
        /** A title an enterprise holds, whenever it is rewarded. */
        TITLE,
        /** The same rewarded in one year. */
        TITLE_OF_YEAR;

        /** Whether it names what money is given for, rather than a thing with a number. */
        public boolean isMatter() {
            return compareTo(GROWTH) >= 0;
        }
    }

    public FundingKey {
        value = folded(value);
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a key without a value");
        }
    }

    /** Whether anything is left of the text once it is compared as keys are. */
    public static boolean says(String text) {
        return !folded(text).isEmpty();
    }

    /** A text as keys are compared. */
    public static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}.:]", "");
    }
}
