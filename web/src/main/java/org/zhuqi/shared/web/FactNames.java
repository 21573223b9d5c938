package org.zhuqi.shared.web;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * Facts as readers call them: {@code rules.fact.} and the key, else {@code rules.fact-family.} and the key without its last
 * part, which is then said as it stands, in capitals. Where no bundle gives a name, the key itself.
 */
@Component
@RequiredArgsConstructor
public class FactNames {
    private final Texts texts;

    /**
     * @param key without the period
     * @param period the fact is of, empty for none
     */
    public String of(String key, String period) {
        String name = texts.messageOr("rules.fact." + key, member(key));
        return period.isEmpty()
                ? name
                : texts.message("rules.fact-of", name, texts.messageOr("rules.period." + period, period));
    }

    private String member(String name) {
        int last = name.lastIndexOf('.');
        return last < 0
                ? name
                : texts.messageOr(
                        "rules.fact-family." + name.substring(0, last),
                        name,
                        name.substring(last + 1).toUpperCase(Locale.ROOT));
    }
}
