package org.zhuqi.campaigns.demands;

import java.util.regex.Pattern;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.MalformedException;

/**
 * What a demand is about: a line of the dictionary.
 *
 * @param code stable, e.g. {@code finance}
 * @param byPrefecture whether the prefecture's offices usually act, and not those of the county
 */
public record Category(String code, LocalText name, boolean byPrefecture) {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z-]{1,30}");

    public Category {
        if (!SHAPE.matcher(code).matches()) {
            throw new MalformedException("not a category: " + code);
        }
    }
}
