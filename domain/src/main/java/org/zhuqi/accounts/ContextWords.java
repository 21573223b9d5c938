package org.zhuqi.accounts;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zhuqi.shared.LocalText;

/**
 * Words that whoever guesses passwords here tries first: the platform's name and those of the place.
 *
 * @param words in small letters
 */
public record ContextWords(Set<String> words) {
    /** Shorter Latin words stand by chance in too many others. */
    private static final int SHORTEST = 4;

    /** How many characters of a Chinese or Korean name say which place it is: 延吉 of 延吉市. */
    private static final int HEAD = 2;

    public ContextWords {
        Set<String> small = new LinkedHashSet<>();
        words.forEach(word -> small.add(word.strip().toLowerCase(Locale.ROOT)));
        small.remove("");
        words = Set.copyOf(small);
    }

    /** These and what the units are called. */
    public ContextWords andNames(Collection<ReportingUnit> units) {
        Set<String> all = new LinkedHashSet<>(words);
        units.stream().map(ReportingUnit::name).flatMap(ContextWords::heads).forEach(all::add);
        return new ContextWords(all);
    }

    private static Stream<String> heads(LocalText name) {
        return Stream.of(name.zh(), name.ko(), name.en())
                .filter(text -> text != null && text.length() >= HEAD)
                .map(text -> text.split("\\s", 2)[0])
                .map(first -> latin(first) ? first : first.substring(0, Math.min(HEAD, first.length())))
                .filter(word -> word.length() >= (latin(word) ? SHORTEST : HEAD));
    }

    private static boolean latin(String word) {
        return word.chars().allMatch(c -> c < 0x250);
    }

    /** The first of them that stands in the password, whatever the case. */
    public Optional<String> in(String password) {
        String small = password.toLowerCase(Locale.ROOT);
        return words.stream().sorted().filter(small::contains).findFirst();
    }
}
