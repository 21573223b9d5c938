package org.zhuqi.campaigns.reports;

import java.lang.Character.UnicodeScript;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words that recur in the titles of demands. A word is a run of two to four Chinese characters, or letters between spaces
 * (Korean, Latin), that holds no stop word; it counts once in a title. Those that stand in enough titles of the time are
 * found; one that is part of a longer one found in as many titles is left out. Exact and the same for everybody: nothing is
 * guessed, no service is asked.
 */
public final class HotWords {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 4;

    private HotWords() {}

    /**
     * The rule's numbers.
     *
     * @param least in how many titles of the time a word must stand
     * @param most how many words are shown
     * @param stopWords say nothing about a matter
     */
    public record Rule(int least, int most, Set<String> stopWords) {
        public Rule {
            stopWords = Set.copyOf(stopWords);
        }
    }

    /** The hottest words of the time, compared with the titles of the time before. */
    public static List<Change> of(List<String> now, List<String> before, Rule rule) {
        Map<String, Integer> seen = seen(now);
        Map<String, Integer> seenBefore = seen(before);
        List<Change> found = seen.entrySet().stream()
                .filter(word -> word.getValue() >= rule.least())
                .map(Map.Entry::getKey)
                .filter(word -> rule.stopWords().stream().noneMatch(word::contains))
                .map(word -> new Change(word, holding(word, seen, now), holding(word, seenBefore, before)))
                .toList();
        return found.stream()
                .filter(word -> found.stream().noneMatch(other -> covers(other, word)))
                .sorted(Change.HOTTEST)
                .limit(rule.most())
                .toList();
    }

    private static boolean covers(Change other, Change word) {
        return other.key().length() > word.key().length()
                && other.key().contains(word.key())
                && other.now() == word.now();
    }

    private static Map<String, Integer> seen(List<String> titles) {
        Map<String, Integer> seen = new HashMap<>();
        for (String title : titles) {
            words(title).forEach(word -> seen.merge(word, 1, Integer::sum));
        }
        return seen;
    }

    /** Every run of Chinese characters was seen wherever it stands; other letters also stand inside longer words. */
    private static long holding(String word, Map<String, Integer> seen, Collection<String> titles) {
        return isChinese(word.charAt(0))
                ? seen.getOrDefault(word, 0)
                : titles.stream().filter(title -> title.contains(word)).count();
    }

    private static Set<String> words(String title) {
        Set<String> words = new LinkedHashSet<>();
        int begin = 0;
        while (begin < title.length()) {
            int end = begin;
            boolean chinese = isChinese(title.charAt(begin));
            while (end < title.length()
                    && Character.isLetter(title.charAt(end))
                    && isChinese(title.charAt(end)) == chinese) {
                end++;
            }
            if (chinese) {
                runs(title.substring(begin, end), words);
            } else if (end - begin >= SHORTEST) {
                words.add(title.substring(begin, end));
            }
            begin = Math.max(end, begin + 1);
        }
        return words;
    }

    private static void runs(String text, Set<String> words) {
        for (int begin = 0; begin < text.length(); begin++) {
            for (int end = begin + SHORTEST; end <= Math.min(text.length(), begin + LONGEST); end++) {
                words.add(text.substring(begin, end));
            }
        }
    }

    private static boolean isChinese(char sign) {
        return UnicodeScript.of(sign) == UnicodeScript.HAN;
    }
}
