package org.zhuqi.programmes.trials;

import java.math.BigDecimal;
import org.zhuqi.rules.FactKey;

/** What a field of the application is taken to say: nobody has applied yet. */
public sealed interface Assumption {
    /** The same number for everybody. */
    record Number(BigDecimal number) implements Assumption {}

    /** The same words, choice or date for everybody; {@code yes} and {@code no} answer a yes-or-no. */
    record Words(String words) implements Assumption {}

    /** What a fact says of each. */
    record OfFact(FactKey fact) implements Assumption {}
}
