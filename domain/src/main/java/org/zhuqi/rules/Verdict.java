package org.zhuqi.rules;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether a condition is met, and how that was found out. */
public sealed interface Verdict {
    List<Step> steps();

    record Eligible(List<Step> steps) implements Verdict {
        public Eligible {
            steps = List.copyOf(steps);
        }
    }

    /**
     * @param reasons the conditions that fail
     */
    record Ineligible(List<Step.Finding> reasons, List<Step> steps) implements Verdict {
        public Ineligible {
            reasons = List.copyOf(reasons);
            steps = List.copyOf(steps);
        }
    }

    /**
     * @param missing facts that would decide; never read as "no"
     */
    record Unknown(Set<FactKey> missing, List<Step> steps) implements Verdict {
        public Unknown {
            missing = java.util.Collections.unmodifiableSet(new TreeSet<>(missing));
            steps = List.copyOf(steps);
        }
    }
}
