package org.zhuqi.campaigns.activities.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.zhuqi.campaigns.activities.ActivityKind;

/**
 * demo/activities.json.
 *
 * @param enterprises how the names of invented enterprises begin
 * @param divisions the trades of those that come
 * @param known the day on which they are above scale
 * @param ahead one that is always some days ahead of the first start
 */
record ActivityPlans(
        String enterprises, List<String> divisions, LocalDate known, List<Planned> activities, Ahead ahead) {
    /** @param guests how many registered, and came when it was held */
    record Planned(
            String code,
            ActivityKind kind,
            boolean inCampaign,
            String zh,
            String ko,
            LocalDateTime from,
            LocalDateTime to,
            LocalDateTime announced,
            boolean held,
            String placeZh,
            String placeKo,
            List<String> coOrganisers,
            String programmeZh,
            String programmeKo,
            int places,
            int booths,
            int guests,
            List<PlannedResult> results) {}

    /** Amounts in 万元, empty for none; guest: the how manieth of them, from nought. */
    record PlannedResult(
            int guest, String counterpart, String intended, String contracted, String paid, List<Later> later) {}

    record Later(LocalDate on, String intended, String contracted, String paid) {}

    record Ahead(
            String code,
            ActivityKind kind,
            int inDays,
            int hours,
            String zh,
            String ko,
            String placeZh,
            String placeKo,
            int places,
            String programmeZh,
            String programmeKo) {}
}
