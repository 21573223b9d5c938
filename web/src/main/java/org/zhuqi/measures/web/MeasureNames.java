package org.zhuqi.measures.web;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhuqi.shared.LocalText;

/** Texts of measures in all three languages at once. */
@Component
@RequiredArgsConstructor
class MeasureNames {
    private final MessageSource messages;

    LocalText title(String measureId) {
        return text(MeasureTexts.title(measureId), measureId);
    }

    LocalText definition(String measureId) {
        return text(MeasureTexts.definition(measureId), measureId);
    }

    private LocalText text(String key, String fallback) {
        return new LocalText(
                in(key, fallback, Locale.CHINESE), in(key, fallback, Locale.KOREAN), in(key, fallback, Locale.ENGLISH));
    }

    private String in(String key, String fallback, Locale language) {
        String text = messages.getMessage(key, null, fallback, language);
        return text == null ? fallback : text;
    }
}
