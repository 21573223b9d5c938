package org.zhuqi.reviews.checks;

import java.util.Arrays;
import java.util.Optional;
import org.zhuqi.rules.FactKey;

/** The lists on which no enterprise that gets money stands (docs/domain.md "eligibility"). */
public enum CreditList {
    /** 失信被执行人. */
    DISHONEST("credit.dishonest"),
    /** 经营异常名录. */
    ABNORMAL("credit.abnormal"),
    /** 严重违法失信名单. */
    SERIOUS_VIOLATION("credit.serious-violation"),
    /** 重大税收违法. */
    TAX_VIOLATION("credit.tax-violation"),
    /** 安全生产事故: counts for three years from its day. */
    ACCIDENT("credit.accident");

    private final FactKey fact;

    CreditList(String fact) {
        this.fact = new FactKey(fact);
    }

    /** Under which rules ask for it: whether the enterprise stands on it. */
    public FactKey fact() {
        return fact;
    }

    public static Optional<CreditList> of(FactKey key) {
        return Arrays.stream(values()).filter(list -> list.fact.equals(key)).findFirst();
    }
}
