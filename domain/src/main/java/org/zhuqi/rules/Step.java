package org.zhuqi.rules;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuqi.forms.Comparison;
import org.zhuqi.shared.Fraction;
import org.zhuqi.shared.LocalText;

/** One step of a judgement or a calculation, kept so that people can follow it years later. */
public sealed interface Step {
    /** How deep it lies under the step before it that is less deep; 0 is the whole. */
    int depth();

    /** What kind of condition a finding is about. */
    enum Part {
        ALL,
        ANY,
        NOT,
        COMPARE,
        ONE_OF
    }

    /**
     * One condition judged.
     *
     * @param words the rule's words; null for a group that has none
     * @param found the facts it was judged on, with source and date
     * @param missing facts it lacked
     * @param value what was compared: the fact's value, or the ratio rounded for reading
     * @param wanted what it was compared with
     * @param offBy how far a failed comparison is off: the number itself, or days between dates
     */
    record Finding(
            int depth,
            Part part,
            @Nullable LocalText words,
            @Nullable String basis,
            Truth outcome,
            List<Fact> found,
            List<FactKey> missing,
            @Nullable FactValue value,
            @Nullable Comparison comparison,
            List<FactValue> wanted,
            @Nullable BigDecimal offBy)
            implements Step {
        public Finding {
            found = List.copyOf(found);
            missing = List.copyOf(missing);
            wanted = List.copyOf(wanted);
        }
    }

    /**
     * One step of a calculation.
     *
     * @param key message key after {@code rules.step.}
     * @param args what fills the message's places
     */
    record Calculation(int depth, String key, List<Arg> args) implements Step {
        public Calculation {
            args = List.copyOf(args);
        }
    }

    /** What a calculation's message speaks of. */
    sealed interface Arg {
        /** An exact amount in yuan. */
        record Yuan(Fraction yuan) implements Arg {}

        /** A rate as a quotient, shown in per cent. */
        record Rate(BigDecimal rate) implements Arg {}

        record Number(BigDecimal number) implements Arg {}

        record Words(LocalText words) implements Arg {}
    }
}
