package org.zhuqi.campaigns;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lombok.AccessLevel;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.ReportingUnitId;

/**
 * A task of a campaign with its monthly progress.
 *
 * @param number its place on the list, from 1
 * @param term null while it has no dates yet
 * @param means manual, template and task force, as far as they are there
 * @param lead the unit that answers for it
 * @param assisting units that help
 * @param progress by month, oldest first; one for each month
 * @param version counts saves
 */
@With(AccessLevel.PRIVATE)
public record CampaignTask(
        TaskId id,
        CampaignId campaign,
        int number,
        Pillar pillar,
        LocalText title,
        @Nullable Term term,
        Means means,
        ReportingUnitId lead,
        Set<ReportingUnitId> assisting,
        List<Progress> progress,
        long version) {
    private static final int WHOLE = 100;

    public CampaignTask {
        assisting = Set.copyOf(assisting);
        progress =
                progress.stream().sorted(Comparator.comparing(Progress::month)).toList();
        if (assisting.contains(lead)) {
            throw CampaignsError.LEAD_ASSISTS_ITSELF.refused();
        }
    }

    /**
     * What of the five is there besides list and chart.
     *
     * @param manual where it is written how to do it, null when nowhere yet
     * @param template what is to be filled in
     * @param taskForce posts that make up the task force
     */
    public record Means(
            @Nullable String manual,
            @Nullable String template,
            @Nullable String taskForce) {
        public static final Means NONE = new Means(null, null, null);

        public Means {
            manual = blankless(manual);
            template = blankless(template);
            taskForce = blankless(taskForce);
        }

        private static @Nullable String blankless(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    /**
     * How far it was in a month.
     *
     * @param percent of the whole task, 0 to 100
     * @param words what was done
     */
    public record Progress(YearMonth month, int percent, String words) {
        public Progress {
            if (percent < 0 || percent > WHOLE) {
                throw new IllegalArgumentException("a percentage is 0 to 100: " + percent);
            }
        }
    }

    /** What somebody writes about it. */
    public record Plan(
            Pillar pillar,
            LocalText title,
            @Nullable Term term,
            Means means,
            ReportingUnitId lead,
            Set<ReportingUnitId> assisting) {}

    public static CampaignTask listed(TaskId id, Campaign campaign, int number, Plan plan) {
        check(campaign, plan);
        return new CampaignTask(
                id,
                campaign.id(),
                number,
                plan.pillar(),
                plan.title(),
                plan.term(),
                plan.means(),
                plan.lead(),
                plan.assisting(),
                List.of(),
                0);
    }

    public CampaignTask revised(Campaign of, Plan plan) {
        check(of, plan);
        return new CampaignTask(
                id,
                campaign,
                number,
                plan.pillar(),
                plan.title(),
                plan.term(),
                plan.means(),
                plan.lead(),
                plan.assisting(),
                progress,
                version);
    }

    private static void check(Campaign campaign, Plan plan) {
        campaign.refuseWhenClosed();
        if (!campaign.pillars().contains(plan.pillar())) {
            throw CampaignsError.PILLAR_NOT_OF_CAMPAIGN.refused();
        }
        Term term = plan.term();
        if (term != null && !campaign.term().covers(term)) {
            throw CampaignsError.OUTSIDE_CAMPAIGN.refused();
        }
    }

    /** Says how far it was in the month; a month that was reported before is told anew. Never for a month to come. */
    public CampaignTask reported(Progress report, LocalDate today) {
        if (report.month().isAfter(YearMonth.from(today))) {
            throw CampaignsError.MONTH_TO_COME.refused();
        }
        List<Progress> all = new ArrayList<>(progress);
        all.removeIf(earlier -> earlier.month().equals(report.month()));
        all.add(report);
        return withProgress(all);
    }

    /** The last report of the months up to that of the day. */
    public Optional<Progress> lastReport(LocalDate asOf) {
        return progress.stream()
                .filter(report -> !report.month().isAfter(YearMonth.from(asOf)))
                .reduce((earlier, later) -> later);
    }

    /** Which of the five it has. */
    public Set<Method> methods() {
        Set<Method> has = EnumSet.of(Method.LIST);
        if (term != null) {
            has.add(Method.CHART);
        }
        if (means.manual() != null) {
            has.add(Method.MANUAL);
        }
        if (means.template() != null) {
            has.add(Method.TEMPLATE);
        }
        if (means.taskForce() != null) {
            has.add(Method.TASK_FORCE);
        }
        return has;
    }
}
