package org.zhuqi.enterprises;

import java.math.BigDecimal;

/** What a fact says: a number (yuan for money, a quotient for ratios), yes or no, or words. */
public sealed interface StatedValue {
    record Number(BigDecimal number) implements StatedValue {
        /** Far more than any figure has; {@code 1e999999999} is short to write and too long to keep. */
        private static final int MOST_DIGITS = 60;

        public Number {
            if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
                throw new IllegalArgumentException("a number of more than " + MOST_DIGITS + " digits");
            }
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
