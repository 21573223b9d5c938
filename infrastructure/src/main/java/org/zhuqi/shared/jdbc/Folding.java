package org.zhuqi.shared.jdbc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes names and what people search for in one way: width, case, composition and traditional forms do not matter. */
public final class Folding {
    private static final Map<Character, Character> SIMPLIFIED = read();

    private Folding() {}

    public static String folded(String text) {
        StringBuilder folded = new StringBuilder(
                Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
        for (int i = 0; i < folded.length(); i++) {
            Character simplified = SIMPLIFIED.get(folded.charAt(i));
            if (simplified != null) {
                folded.setCharAt(i, simplified);
            }
        }
        return folded.toString();
    }

    /** The words of what somebody typed, each written so. */
    public static List<String> words(@Nullable String typed) {
        return typed == null
                ? List.of()
                : Arrays.stream(folded(typed).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    private static Map<Character, Character> read() {
        try (InputStream in = Objects.requireNonNull(
                        Folding.class.getResourceAsStream("/national/traditional-to-simplified.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<Character, Character> simplified = new HashMap<>();
            lines.lines()
                    .filter(line -> line.length() == 2)
                    .forEach(line -> simplified.put(line.charAt(0), line.charAt(1)));
            return Map.copyOf(simplified);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
