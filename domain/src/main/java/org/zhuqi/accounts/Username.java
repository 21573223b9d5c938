package org.zhuqi.accounts;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhuqi.shared.MalformedException;

/** The name a person logs in with: small letters, digits, dot, hyphen, underscore; 3 to 40 characters. */
public record Username(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._-]{2,39}");

    public Username {
        if (!SHAPE.matcher(value).matches()) {
            throw new MalformedException("not a username");
        }
    }

    /** Reads what somebody typed: blanks around it and capital letters do not matter. */
    public static Optional<Username> parse(String typed) {
        String tidy = typed.strip().toLowerCase(Locale.ROOT);
        return SHAPE.matcher(tidy).matches() ? Optional.of(new Username(tidy)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
