package org.zhuqi.campaigns.demands;

/** Why a card was given (facts §8.4 with reading R18). */
public enum CardReason {
    /** The limit passed: yellow. */
    OVERDUE,
    /** The enterprise is not satisfied: yellow. */
    DISSATISFIED,
    /** The limit passed long ago: red. */
    LONG_OVERDUE,
    /** Two yellow cards that stand on one demand: red. */
    TWO_YELLOWS,
    /** What was told as done was not: red. */
    FALSE_CLOSURE;

    public CardColour colour() {
        return this == OVERDUE || this == DISSATISFIED ? CardColour.YELLOW : CardColour.RED;
    }
}
