package org.zhuqi.enterprises.jdbc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.zhuqi.enterprises.EnterpriseNames;

/** Writes names and what people search for in one way: width, case, composition and traditional forms do not matter. */
final class NameFolding {
    private static final Map<Character, Character> SIMPLIFIED = read();

    private NameFolding() {}

    /** All names, one a line. */
    static String folded(EnterpriseNames names) {
        return names.all().map(NameFolding::folded).collect(Collectors.joining("\n"));
    }

    static String folded(String text) {
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

    private static Map<Character, Character> read() {
        try (InputStream in = Objects.requireNonNull(
                        NameFolding.class.getResourceAsStream("/national/traditional-to-simplified.txt"));
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
