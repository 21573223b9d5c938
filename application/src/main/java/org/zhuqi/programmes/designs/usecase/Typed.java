package org.zhuqi.programmes.designs.usecase;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.usecase.ReadFields;

/** Reads what was typed into the designer. */
final class Typed {
    final ReadFields read = new ReadFields();

    /** Null when it was left out altogether. */
    @Nullable
    LocalText text(String field, @Nullable String zh, @Nullable String ko, @Nullable String en, int longest) {
        return blank(zh) && blank(ko) && blank(en) ? null : read.local(field, zh, ko, en, longest);
    }

    static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    static List<String> some(@Nullable List<String> chosen) {
        return chosen == null
                ? List.of()
                : chosen.stream()
                        .filter(Predicate.not(String::isBlank))
                        .distinct()
                        .toList();
    }

    /** Per cent as a quotient. */
    static BigDecimal quotient(BigDecimal percent) {
        return plain(percent.movePointLeft(2));
    }

    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The parts of a line between its bars, as many as are asked for, empty where there are fewer. */
    static List<String> parts(String line, int wanted) {
        List<String> parts = new ArrayList<>();
        for (String part : line.split("[|｜]", -1)) {
            parts.add(part.strip());
        }
        while (parts.size() < wanted) {
            parts.add("");
        }
        return parts;
    }
}
