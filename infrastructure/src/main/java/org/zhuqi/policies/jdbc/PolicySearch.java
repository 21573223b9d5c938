package org.zhuqi.policies.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhuqi.policies.Policy;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.jdbc.Folding;

/**
 * What somebody typed to find a policy: every word stands somewhere in what it says. The brackets of a number part words,
 * here and in what is kept, so that a number is found whatever brackets were typed.
 */
record PolicySearch(List<String> words) {
    private static final String BRACKETS = "[\\[\\](){}〔〕【】]";

    static PolicySearch of(@Nullable String typed) {
        return new PolicySearch(typed == null ? List.of() : Folding.words(folded(typed)));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** What is kept of a policy to be searched. */
    static String document(Policy policy) {
        Policy.Content content = policy.content();
        return Stream.of(
                        Stream.of(String.valueOf(content.heading().number())),
                        content.heading().issuers().stream(),
                        languages(content.heading().title()),
                        languages(content.reading()))
                .flatMap(each -> each)
                .map(PolicySearch::folded)
                .collect(Collectors.joining("\n"));
    }

    static String name(LocalText name) {
        return languages(name).map(PolicySearch::folded).collect(Collectors.joining("\n"));
    }

    private static Stream<String> languages(@Nullable LocalText text) {
        return text == null
                ? Stream.empty()
                : Stream.of(text.zh(), text.ko(), text.en()).filter(each -> each != null && !each.isBlank());
    }

    private static String folded(String text) {
        return Folding.folded(text).replaceAll(BRACKETS, " ");
    }

    /** Whether one of the words is so rare that the index gathers all policies that have it. */
    boolean gathered(CommonGrams common) {
        return words.stream().anyMatch(word -> isRare(word, common));
    }

    private static boolean isRare(String word, CommonGrams common) {
        return grams(word).stream().anyMatch(gram -> !common.contains(gram));
    }

    /** A condition on {@code policy p}: the index for rare words, a look into the text for those that most policies have. */
    String condition(CommonGrams common, Map<String, @Nullable Object> params) {
        List<String> conditions = new ArrayList<>();
        for (int number = 0; number < words.size(); number++) {
            String word = words.get(number);
            boolean rare = isRare(word, common);
            if (rare) {
                params.put("grams" + number, grams(word));
                conditions.add("grams(p.search_words) @> array[:grams" + number + "]::text[]");
            }
            // Not by like, whose pattern the database takes for rare; a word of two letters is its own gram.
            if (!rare || word.codePointCount(0, word.length()) > 2) {
                params.put("word" + number, word);
                conditions.add("strpos(p.search_words, :word" + number + ") > 0");
            }
        }
        return String.join(" and ", conditions);
    }

    /** Patterns of which an item's name fits one when it is why the policy was found. */
    String[] patterns() {
        return words.stream().map(word -> "%" + escaped(word) + "%").toArray(String[]::new);
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
