package org.zhuqi.reviews;

import org.zhuqi.shared.MalformedException;

/**
 * One thing the enterprise has to mend.
 *
 * @param field path of the field or id of the material; empty when it is about the whole
 * @param what what is wrong and what is wanted, in the officer's words
 */
public record Mend(String field, String what) {
    /** Longest text of one item. */
    public static final int MAX_LENGTH = 500;

    public Mend {
        if (what.isBlank()) {
            throw new MalformedException("a thing to mend must be said");
        }
    }

    boolean tooLong() {
        return field.length() > MAX_LENGTH || what.length() > MAX_LENGTH;
    }
}
