package org.zhuqi.shared;

import java.math.BigDecimal;

/**
 * A figure as its source states it: 7800, 约7800 or 300多. The qualifier is part of the figure and never dropped or added
 * (docs/domain.md, R16).
 */
public record Approximate(BigDecimal value, Closeness closeness) {
    /** How exactly it is known. */
    public enum Closeness {
        EXACT,
        /** 约: about. */
        ABOUT,
        /** 多: more than, and less than the next figure of as few digits. */
        MORE_THAN
    }

    private static final String WAN = "万";
    private static final int LONGEST = 18;

    public Approximate {
        value = Digits.few(value).stripTrailingZeros();
        value = value.scale() < 0 ? value.setScale(0) : value;
        if (value.signum() < 0 || value.precision() > LONGEST || value.scale() > LONGEST) {
            throw new MalformedException("not a figure of a project: " + value);
        }
    }

    public static Approximate exactly(BigDecimal value) {
        return new Approximate(value, Closeness.EXACT);
    }

    /** Reads {@code 7800}, {@code 约7,800}, {@code 300多}, {@code 2万}; refuses anything else as malformed. */
    public static Approximate parse(String text) {
        String rest = text.strip().replace(",", "").replace("，", "");
        Closeness closeness = Closeness.EXACT;
        if (rest.startsWith("约")) {
            closeness = Closeness.ABOUT;
            rest = rest.substring(1).strip();
        } else if (rest.endsWith("多") || rest.endsWith("余")) {
            closeness = Closeness.MORE_THAN;
            rest = rest.substring(0, rest.length() - 1);
        }
        boolean wan = rest.endsWith(WAN);
        try {
            BigDecimal number = Digits.few(new BigDecimal(wan ? rest.substring(0, rest.length() - 1) : rest));
            return new Approximate(wan ? number.movePointRight(4) : number, closeness);
        } catch (NumberFormatException e) {
            throw new MalformedException("not a figure: " + text);
        }
    }

    /** As it is typed: {@code 约7800}. */
    @Override
    public String toString() {
        return switch (closeness) {
            case EXACT -> value.toPlainString();
            case ABOUT -> "约" + value.toPlainString();
            case MORE_THAN -> value.toPlainString() + "多";
        };
    }

    /** The figure with its qualifier in words, its digits as somebody wrote them for people. */
    public LocalText worded(String digits) {
        return switch (closeness) {
            case EXACT -> LocalText.same(digits);
            case ABOUT -> new LocalText("约" + digits, "약 " + digits, "about " + digits);
            case MORE_THAN -> new LocalText(digits + "多", digits + "여", "more than " + digits);
        };
    }
}
