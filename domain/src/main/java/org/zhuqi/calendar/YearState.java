package org.zhuqi.calendar;

/** How a year of a calendar stands. */
public enum YearState {
    LOADED,
    /** Answers, with a warning: something about it may still change. */
    PROVISIONAL,
    /** Nothing is loaded: the national calendar refuses, a local one falls back to the national. */
    MISSING
}
