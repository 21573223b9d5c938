package org.zhuqi.programmes.candidates;

import java.util.UUID;

/** Identifies a candidate. */
public record CandidateId(UUID value) {

    public static CandidateId of(String text) {
        return new CandidateId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
