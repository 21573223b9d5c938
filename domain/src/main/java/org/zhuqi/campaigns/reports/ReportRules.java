package org.zhuqi.campaigns.reports;

/**
 * Numbers that an authority may change.
 *
 * @param leastCases how many cases a unit must have to be ranked
 * @param leastTitles in how many titles a word must stand to be a topic
 * @param mostTopics how many categories and words are shown
 */
public record ReportRules(int leastCases, int leastTitles, int mostTopics) {
    public ReportRules {
        if (leastCases < 1 || leastTitles < 2 || mostTopics < 1) {
            throw new IllegalArgumentException("too small: " + leastCases + ", " + leastTitles + ", " + mostTopics);
        }
    }
}
