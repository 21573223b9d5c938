package org.zhuqi.programmes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.zhuqi.rules.Criterion;
import org.zhuqi.rules.FactKey;

/**
 * Conditions of the place that hold for every call, whatever its own say: above all that nobody is paid who is barred after
 * fraud. They stand behind a call's own, so that these keep their places.
 *
 * @param of in the order in which they are shown
 */
public record StandingConditions(List<Criterion> of) {
    public static final StandingConditions NONE = new StandingConditions(List.of());

    public StandingConditions {
        of = List.copyOf(of);
    }

    /** A call's own conditions and these. */
    public Criterion with(Criterion own) {
        if (of.isEmpty()) {
            return own;
        }
        boolean whole = own instanceof Criterion.All;
        List<Criterion> parts = new ArrayList<>(whole ? own.parts() : List.of(own));
        parts.addAll(of);
        return whole ? own.withParts(parts) : new Criterion.All(null, parts);
    }

    /** A call's rules with these among its conditions. */
    public ProgrammeRules with(ProgrammeRules own) {
        return new ProgrammeRules(own.form(), with(own.eligibility()), own.amount(), own.materials(), own.route());
    }

    /** Facts they ask for. */
    public Set<FactKey> keys() {
        Set<FactKey> keys = new TreeSet<>();
        of.forEach(condition -> keys.addAll(condition.keys()));
        return keys;
    }
}
