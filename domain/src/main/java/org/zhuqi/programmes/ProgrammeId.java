package org.zhuqi.programmes;

import java.util.UUID;

/** Identifies a programme. */
public record ProgrammeId(UUID value) {

    public static ProgrammeId of(String text) {
        return new ProgrammeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
