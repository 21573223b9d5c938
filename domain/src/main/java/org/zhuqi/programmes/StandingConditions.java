package org.zhuqi.programmes;

import java.util.ArrayList;
import java.util.List;
import org.zhuqi.rules.Criterion;

/**
 * Conditions that hold for every call whatever it says itself, e.g. that who deceived is barred (docs/domain.md "fraud"): data
 * of the place, never part of a call's own definition, so that they hold for calls that were published before.
 *
 * @param conditions in the order in which they are shown, after the call's own
 */
public record StandingConditions(List<Criterion> conditions) {
    public static final StandingConditions NONE = new StandingConditions(List.of());

    public StandingConditions {
        conditions = List.copyOf(conditions);
    }

    /** What a call asks together with what every call asks. */
    public Criterion over(Criterion own) {
        if (conditions.isEmpty()) {
            return own;
        }
        List<Criterion> all = new ArrayList<>(own instanceof Criterion.All group ? group.of() : List.of(own));
        all.addAll(conditions);
        return own instanceof Criterion.All group ? group.withParts(all) : new Criterion.All(null, all);
    }

    /** The rules with what every call asks. */
    public ProgrammeRules over(ProgrammeRules rules) {
        return new ProgrammeRules(
                rules.form(), over(rules.eligibility()), rules.amount(), rules.materials(), rules.route());
    }

    /** The call with what every call asks. */
    public Programme over(Programme call) {
        return call.withRules(over(call.rules()));
    }
}
