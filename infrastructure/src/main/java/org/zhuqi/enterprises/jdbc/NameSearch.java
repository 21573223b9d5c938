package org.zhuqi.enterprises.jdbc;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.jdbc.CommonGrams;
import org.zhuqi.shared.jdbc.Folding;

/**
 * What somebody typed to find an enterprise, as conditions on {@code enterprise e}: every word stands somewhere in its
 * names, or all of it begins its credit code.
 */
record NameSearch(List<String> words, @Nullable String code) {
    /** So many times more than counted are surely more, whatever chance and the minutes since do. */
    private static final int MARGIN = 2;

    static NameSearch of(@Nullable String text) {
        String typed = text == null ? "" : text.strip();
        String code = CreditCode.normalize(typed);
        return new NameSearch(Folding.words(typed), code.matches("[0-9A-Z]{2,18}") ? code : null);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** To be added to other conditions: finds all of them by the index of grams. */
    String gathering(CommonGrams grams, Map<String, Object> params) {
        return condition(params, (number, word) -> {
            params.put("gram" + number, rarest(word, grams));
            params.put("like" + number, "%" + escaped(word) + "%");
            return "e.search_grams @> array[:gram" + number + "]::text[] and e.search_names like :like" + number;
        });
    }

    /**
     * The same for a walk that ends as soon as enough are met. Not by {@code like}, whose pattern the database takes for
     * rare, so that it would rather look at everything.
     */
    String walking(Map<String, Object> params) {
        return condition(params, (number, word) -> {
            params.put("word" + number, word);
            return "strpos(e.search_names, :word" + number + ") > 0";
        });
    }

    private String condition(Map<String, Object> params, BiFunction<Integer, String, String> ofWord) {
        if (isEmpty()) {
            return "";
        }
        String names = IntStream.range(0, words.size())
                .mapToObj(number -> ofWord.apply(number, words.get(number)))
                .collect(Collectors.joining(" and "));
        if (code == null) {
            return " and " + names;
        }
        params.put("code", code + "%");
        return " and ((" + names + ") or e.credit_code like :code)";
    }

    /** Whether a sample alone shows that there are more than anybody counts. */
    boolean surelyMany(SampleOfNames sample) {
        return !isEmpty() && sample.tells(words, (long) MARGIN * Page.MANY);
    }

    /** The gram of the word that fewest names have: the others would only be read in vain. */
    private static String rarest(String word, CommonGrams grams) {
        return grams(word).stream().min(Comparator.comparingLong(grams::about)).orElseThrow();
    }

    /** As the database's function of the same name makes them, without single letters where there are pairs. */
    private static List<String> grams(String word) {
        int[] letters = word.codePoints().toArray();
        return letters.length < 2
                ? List.of(word)
                : IntStream.range(0, letters.length - 1)
                        .mapToObj(i -> new String(letters, i, 2))
                        .distinct()
                        .toList();
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
