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

    /** The conditions it is made of; none for a comparison. */
    default List<Criterion> parts() {
        return switch (this) {
            case All all -> all.of();
            case Any any -> any.of();
            case Not not -> List.of(not.of());
            case Compare compare -> List.of();
            case OneOf oneOf -> List.of();
        };
    }

    /** The same group over other conditions. */
    default Criterion withParts(List<Criterion> next) {
        return switch (this) {
            case All all -> new All(all.words(), next);
            case Any any -> new Any(any.words(), next);
            case Not not -> new Not(not.words(), next.getFirst());
            case Compare compare -> this;
            case OneOf oneOf -> this;
        };
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
