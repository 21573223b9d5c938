package org.zhuqi.reviews.notices;

import java.util.Locale;
import java.util.UUID;

/** Identifies an objection. */
public record ObjectionId(UUID value) {
    public static ObjectionId of(String text) {
        return new ObjectionId(UUID.fromString(text));
    }

    /** How the objector names it: the part of the identifier that nobody guesses, {@code 9F3A-2C1B-77D0}. */
    public String number() {
        String text = value.toString().toUpperCase(Locale.ROOT);
        String tail = text.substring(text.length() - 12);
        return tail.substring(0, 4) + "-" + tail.substring(4, 8) + "-" + tail.substring(8);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
