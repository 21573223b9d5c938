package org.zhuqi.projects.problems;

import java.util.Optional;

/** Who has to see to a problem, from below. */
public enum ProblemLevel {
    COUNTY,
    PREFECTURE,
    PROVINCE;

    public Optional<ProblemLevel> above() {
        return this == PROVINCE ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }
}
