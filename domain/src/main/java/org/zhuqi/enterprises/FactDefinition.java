package org.zhuqi.enterprises;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhuqi.rules.FactType;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Period;

/**
 * One kind of fact: what may be stated and for which periods.
 *
 * @param indicator what the size standard takes from it, null for nothing
 */
public record FactDefinition(
        FactCode code, FactType type, Periods periods, LocalText name, SizeStandard.@Nullable Indicator indicator) {

    /** What the statement speaks of. */
    public enum Periods {
        YEAR,
        MONTH,
        YEAR_OR_MONTH,
        /** No period: it holds from its as-of date. */
        NONE
    }

    public boolean allows(@Nullable Period period) {
        return switch (periods) {
            case YEAR -> period != null && period.isYear();
            case MONTH -> period != null && !period.isYear();
            case YEAR_OR_MONTH -> period != null;
            case NONE -> period == null;
        };
    }

    /** Reads what somebody typed; an {@link IllegalArgumentException} when it does not fit the type. */
    public StatedValue read(String text) {
        String plain = text.strip();
        return switch (type) {
            case MONEY, RATIO -> new StatedValue.Number(new BigDecimal(plain));
            case COUNT -> {
                StatedValue.Number number = new StatedValue.Number(new BigDecimal(plain));
                if (number.number().signum() < 0 || number.number().scale() > 0) {
                    throw new IllegalArgumentException("not a count: " + text);
                }
                yield number;
            }
            case YES_NO ->
                new StatedValue.YesNo(
                        switch (plain) {
                            case "true", "是", "예" -> true;
                            case "false", "否", "아니", "아니오" -> false;
                            default -> throw new IllegalArgumentException("neither yes nor no: " + text);
                        });
            case WORDS -> new StatedValue.Words(plain);
        };
    }

    public boolean fits(StatedValue value) {
        return switch (value) {
            case StatedValue.Number number ->
                type == FactType.MONEY
                        || type == FactType.RATIO
                        || (type == FactType.COUNT
                                && number.number().scale() == 0
                                && number.number().signum() >= 0);
            case StatedValue.YesNo yesNo -> type == FactType.YES_NO;
            case StatedValue.Words words -> type == FactType.WORDS;
        };
    }
}
