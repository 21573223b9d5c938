package org.zhuqi.campaigns.place;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhuqi.campaigns.Pillar;
import org.zhuqi.shared.LocalText;

/**
 * demo/campaign.json.
 *
 * @param toldIn the month as of which it is told
 * @param leaderFor names of enterprises that the prefecture's leader visits too
 * @param enterprises how the names of invented enterprises begin
 * @param uncoveredOfUnit how many enterprises of each unit are left without an officer, so that there are gaps to see
 * @param visitMonths how many months of visits there are
 * @param unvisitedEvery each of so many is never visited, so that something is overdue
 */
record CampaignPlan(
        YearMonth toldIn,
        LocalText name,
        LocalText slogan,
        LocalDate from,
        LocalDate to,
        List<String> leadingGroup,
        String office,
        String contact,
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
            @Nullable String en,
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
            List<Integer> progress) {
        private PlannedTask later(long months) {
            return new PlannedTask(
                    pillar,
                    zh,
                    ko,
                    from == null ? null : from.plusMonths(months),
                    to == null ? null : to.plusMonths(months),
                    manual,
                    template,
                    taskForce,
                    lead,
                    assisting,
                    progress);
        }
    }

    /** The same, moved to a later month with all its days; its year is that in which it begins. */
    CampaignPlan asIfToldIn(YearMonth month) {
        long months = Math.max(0, toldIn.until(month, ChronoUnit.MONTHS));
        LocalDate begins = from.plusMonths(months);
        return new CampaignPlan(
                toldIn.plusMonths(months),
                ofYear(begins.getYear()),
                slogan,
                begins,
                to.plusMonths(months),
                leadingGroup,
                office,
                contact,
                goals,
                tasks.stream().map(task -> task.later(months)).toList(),
                assignedFrom.plusMonths(months),
                leaderFor,
                enterprises,
                uncoveredOfUnit,
                visitMonths,
                unvisitedEvery);
    }

    private LocalText ofYear(int year) {
        String told = String.valueOf(from.getYear());
        String now = String.valueOf(year);
        return new LocalText(
                name.zh().replace(told, now),
                name.ko() == null ? null : name.ko().replace(told, now),
                name.en() == null ? null : name.en().replace(told, now));
    }
}
