package org.zhuqi.campaigns.place;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuqi.campaigns.Pillar;
import org.zhuqi.shared.LocalText;

/**
 * demo/campaign.json.
 *
 * @param leaderFor names of enterprises that the prefecture's leader visits too
 * @param enterprises how the names of invented enterprises begin
 * @param uncoveredOfUnit how many enterprises of each unit are left without an officer, so that there are gaps to see
 * @param visitMonths how many months of visits there are
 * @param unvisitedEvery each of so many is never visited, so that something is overdue
 */
record CampaignPlan(
        LocalText name,
        LocalText slogan,
        LocalDate from,
        LocalDate to,
        List<String> leadingGroup,
        String office,
        List<PlannedGoal> goals,
        List<PlannedTask> tasks,
        LocalDate assignedFrom,
        List<String> leaderFor,
        String enterprises,
        int uncoveredOfUnit,
        int visitMonths,
        int unvisitedEvery) {
    record PlannedGoal(
            String code,
            Pillar pillar,
            String zh,
            String ko,
            String indicator,
            Map<String, String> parameters,
            BigDecimal baseline,
            BigDecimal target) {}

    /** @param progress percentages by month, from the campaign's first on */
    record PlannedTask(
            Pillar pillar,
            String zh,
            String ko,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String manual,
            String template,
            String taskForce,
            String lead,
            List<String> assisting,
            List<Integer> progress) {}
}
