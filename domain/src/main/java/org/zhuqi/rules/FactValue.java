package org.zhuqi.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.zhuqi.shared.Digits;

/** What a fact says. */
public sealed interface FactValue {
    /** A number; money in yuan, ratios as quotients (0.1 is 10 %). */
    record Number(BigDecimal number) implements FactValue {
        public Number {
            BigDecimal plain = Digits.reckonable(number).stripTrailingZeros();
            number = plain.scale() < 0 ? plain.setScale(0) : plain;
        }
    }

    record YesNo(boolean yes) implements FactValue {}

    record Words(String words) implements FactValue {}

    record Date(LocalDate date) implements FactValue {}

    static FactValue of(boolean yes) {
        return new YesNo(yes);
    }

    static FactValue of(String words) {
        return new Words(words);
    }

    static FactValue of(BigDecimal number) {
        return new Number(number);
    }

    static FactValue of(long number) {
        return new Number(BigDecimal.valueOf(number));
    }

    static FactValue of(LocalDate date) {
        return new Date(date);
    }
}
