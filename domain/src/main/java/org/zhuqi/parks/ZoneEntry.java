package org.zhuqi.parks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zhuqi.shared.UserId;

/**
 * What somebody said about one item of a zone's progress; the last one of an item tells how it stands.
 *
 * @param item what is followed, e.g. 示范区建设
 * @param words the state in words
 * @param day on which it stood so
 */
public record ZoneEntry(
        ZoneId zone, String item, State state, String words, LocalDate day, UserId by, String byName, Instant at) {
    /** How an item stands. */
    public enum State {
        PLANNED,
        /** 有序推进. */
        IN_ORDER,
        DELAYED,
        DONE
    }

    /**
     * The last entry of each item up to the end of the day, items in the order in which they were first spoken of.
     *
     * @param all in the order in which they were entered
     */
    public static List<ZoneEntry> standing(List<ZoneEntry> all, LocalDate asOf) {
        Map<String, ZoneEntry> last = new LinkedHashMap<>();
        for (ZoneEntry entry : all) {
            if (!entry.day().isAfter(asOf)) {
                last.merge(entry.item(), entry, (before, now) -> now.day().isBefore(before.day()) ? before : now);
            }
        }
        return List.copyOf(last.values());
    }
}
