package org.zhuqi.enterprises;

import org.zhuqi.shared.MalformedException;

/** Names one kind of fact about enterprises, e.g. {@code revenue}; which there are is data. */
public record FactCode(String value) {
    public FactCode {
        if (!value.matches("[a-z][a-z0-9-]{0,59}")) {
            throw new MalformedException("not a fact code: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
