package org.zhuqi.reviews.experts.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhuqi.reviews.experts.Expert;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.web.Texts;

/** Ties as people write them, a line each: credit code, then the reason by a word of any language. */
@Component
@RequiredArgsConstructor
class TieWords {
    private final MessageSource messages;
    private final Texts texts;

    String of(Expert.Reason reason) {
        return texts.message(key(reason));
    }

    /** The same lines with the reasons by their names; a word that nobody knows stays as it is. */
    String read(String typed) {
        return typed.lines().map(String::strip).map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(String line) {
        String[] parts = line.split("\\s+", 2);
        return parts.length < 2
                ? line
                : Arrays.stream(Expert.Reason.values())
                        .filter(reason -> isCalled(reason, parts[1]))
                        .findFirst()
                        .map(reason -> parts[0] + " " + reason.name())
                        .orElse(line);
    }

    private boolean isCalled(Expert.Reason reason, String word) {
        return Arrays.stream(Language.values())
                .map(language -> messages.getMessage(key(reason), null, Locale.forLanguageTag(language.code())))
                .anyMatch(word::equalsIgnoreCase);
    }

    private static String key(Expert.Reason reason) {
        return "reviews.expert-tie." + reason;
    }
}
