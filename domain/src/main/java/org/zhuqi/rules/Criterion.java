package org.zhuqi.rules;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhuqi.forms.Comparison;
import org.zhuqi.shared.LocalText;

/** A condition over facts: a small language kept as data, judged here with every step kept. */
public sealed interface Criterion {

    /** Every part must hold. */
    record All(@Nullable LocalText words, List<Criterion> of) implements Criterion {
        public All {
            of = List.copyOf(of);
        }
    }

    /** At least one part must hold. */
    record Any(@Nullable LocalText words, List<Criterion> of) implements Criterion {
        public Any {
            of = List.copyOf(of);
        }
    }

    record Not(@Nullable LocalText words, Criterion of) implements Criterion {}

    /**
     * Compares a fact with a value, unrounded (facts R1).
     *
     * @param words the rule in the words of its document
     * @param basis document and article, null when the programme itself is the basis
     */
    record Compare(
            LocalText words, @Nullable String basis, Measurand measurand, Comparison comparison, FactValue wanted)
            implements Criterion {}

    /** The fact is one of several values. */
    record OneOf(LocalText words, @Nullable String basis, FactKey fact, List<FactValue> wanted) implements Criterion {
        public OneOf {
            wanted = List.copyOf(wanted);
        }
    }

    /** Judges by three-valued logic: a missing fact never reads as "no". */
    default Verdict judge(Facts facts) {
        return Judgement.of(this, facts).verdict();
    }

    /** Facts it asks for. */
    default Set<FactKey> keys() {
        Set<FactKey> keys = new TreeSet<>();
        switch (this) {
            case All all -> all.of().forEach(part -> keys.addAll(part.keys()));
            case Any any -> any.of().forEach(part -> keys.addAll(part.keys()));
            case Not not -> keys.addAll(not.of().keys());
            case Compare compare -> keys.addAll(compare.measurand().keys());
            case OneOf oneOf -> keys.add(oneOf.fact());
        }
        return keys;
    }
}
