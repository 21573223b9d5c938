package org.zhuqi.shared;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * National code of an investment project, 24 characters: {@code YYYY-DDDDDD-TT-SS-NNNNNN} for year, division, kind, trade
 * and running number (docs/domain.md "Policy-fund process", duplicate keys). It has no check character.
 */
public record ProjectCode(String value) {
    private static final Pattern SHAPE = Pattern.compile("(19|20)[0-9]{2}-[0-9]{6}-[0-9]{2}-[0-9]{2}-[0-9]{6}");
    /** What is typed for a hyphen where a Chinese or Korean keyboard stands. */
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212\\uFE63]");

    public ProjectCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new MalformedException("not a project's code: " + value);
        }
    }

    /** The code somebody typed: compatibility forms, dashes and outer blanks are put right first; empty when it is none. */
    public static Optional<ProjectCode> read(@Nullable String typed) {
        String text = typed == null
                ? ""
                : DASHES.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                        .replaceAll("-")
                        .strip();
        return SHAPE.matcher(text).matches() ? Optional.of(new ProjectCode(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
