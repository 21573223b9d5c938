package org.zhuqi.enterprises;

import java.util.regex.Pattern;
import org.zhuqi.shared.MalformedException;

/** Names one kind of fact about enterprises, e.g. {@code revenue}; which there are is data. */
public record FactCode(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,59}");

    public FactCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new MalformedException("not a fact code: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
