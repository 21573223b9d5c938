package org.zhuqi.rules.web;

import java.util.List;

/**
 * A verdict or an amount as the template needs it.
 *
 * @param outcome eligible, ineligible, unknown; known for an amount; empty when only steps are at hand
 * @param headline the outcome in words, or the amount
 */
record ExplanationView(String outcome, String headline, List<Line> lines) {
    /**
     * One step.
     *
     * @param tone success, danger, warning or secondary
     * @param state the outcome of the step in a word, empty for a step of a calculation
     * @param text the rule's words, or the step in words
     * @param details value found, with source and date; what was wanted; how far off; the rule's basis
     */
    record Line(int depth, String icon, String tone, String state, String text, List<String> details) {}
}
