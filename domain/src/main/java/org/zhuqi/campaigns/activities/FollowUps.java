package org.zhuqi.campaigns.activities;

import java.time.LocalDate;
import java.util.List;

/**
 * After how many months an organiser asks what became of a result (docs/domain.md §8.6: one and three). By the corresponding
 * day after the activity's last; where a month has no such day, by its last.
 */
public record FollowUps(List<Integer> months) {
    public FollowUps {
        months = months.stream().sorted().distinct().toList();
        if (months.stream().anyMatch(month -> month < 1)) {
            throw new IllegalArgumentException("one asks again after at least a month");
        }
    }

    /** Those that lie ahead of the day on which a result is noted. */
    List<ActivityResult.FollowUp> after(LocalDate lastDay, LocalDate noted) {
        return months.stream()
                .map(month -> new ActivityResult.FollowUp(month, lastDay.plusMonths(month), null))
                .filter(each -> each.due().isAfter(noted))
                .toList();
    }
}
