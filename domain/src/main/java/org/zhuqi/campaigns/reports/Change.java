package org.zhuqi.campaigns.reports;

import java.util.Comparator;

/** How often something was asked for in a time, and in the one before. */
public record Change(String key, long now, long before) {
    /** What grew most stands first; then what is asked for most. */
    public static final Comparator<Change> HOTTEST = Comparator.comparingLong(Change::growth)
            .reversed()
            .thenComparing(Comparator.comparingLong(Change::now).reversed())
            .thenComparing(Change::key);

    public long growth() {
        return now - before;
    }
}
