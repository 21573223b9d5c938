package org.zhuqi.policies.usecase;

import org.jspecify.annotations.Nullable;

/**
 * One condition as the page's rows have it.
 *
 * @param group rows that bear the same letter stand for each other: one of them is enough; blank for a row that must hold
 * @param value several, parted by commas, for words of which one must be met
 */
public record ConditionRow(
        @Nullable String group,
        @Nullable String fact,
        @Nullable String comparison,
        @Nullable String value,
        @Nullable String wordsZh,
        @Nullable String wordsKo) {
    public static final ConditionRow BLANK = new ConditionRow("", "", "", "", "", "");

    boolean isBlank() {
        return blank(fact) && blank(value) && blank(wordsZh) && blank(wordsKo);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
