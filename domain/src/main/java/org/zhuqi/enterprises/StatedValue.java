package org.zhuqi.enterprises;

import java.math.BigDecimal;

/** What a fact says: a number (yuan for money, a quotient for ratios), yes or no, or words. */
public sealed interface StatedValue {
    record Number(BigDecimal number) implements StatedValue {
        public Number {
            BigDecimal plain = number.stripTrailingZeros();
            number = plain.scale() < 0 ? plain.setScale(0) : plain;
        }
    }

    record YesNo(boolean yes) implements StatedValue {}

    record Words(String text) implements StatedValue {
        public Words {
            if (text.isBlank()) {
                throw new IllegalArgumentException("words must say something");
            }
        }
    }
}
