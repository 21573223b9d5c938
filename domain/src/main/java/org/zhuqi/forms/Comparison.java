package org.zhuqi.forms;

/** How two numbers or dates may stand to each other; the words of facts §0. */
public enum Comparison {
    /** 以上, 不低于, 达到. */
    AT_LEAST,
    /** 以下, 不高于, 不超过. */
    AT_MOST,
    /** 低于, 不足, 未满. */
    LESS,
    /** 超过. */
    MORE,
    EQUAL,
    NOT_EQUAL;

    /** Whether it holds for the result of {@code left.compareTo(right)}. */
    public boolean holds(int compared) {
        return switch (this) {
            case AT_LEAST -> compared >= 0;
            case AT_MOST -> compared <= 0;
            case LESS -> compared < 0;
            case MORE -> compared > 0;
            case EQUAL -> compared == 0;
            case NOT_EQUAL -> compared != 0;
        };
    }
}
