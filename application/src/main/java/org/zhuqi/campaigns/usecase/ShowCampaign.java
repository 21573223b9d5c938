package org.zhuqi.campaigns.usecase;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.usecase.UnitDirectory;
import org.zhuqi.campaigns.Campaign;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.CampaignStatus;
import org.zhuqi.campaigns.CampaignTask;
import org.zhuqi.campaigns.CampaignTasks;
import org.zhuqi.campaigns.Campaigns;
import org.zhuqi.campaigns.CampaignsRight;
import org.zhuqi.campaigns.Goal;
import org.zhuqi.campaigns.Light;
import org.zhuqi.campaigns.TaskId;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Fraction;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;

/**
 * A campaign with its goals as they stand, its tasks with their lights, and the units side by side.
 *
 * <p>Not one transaction on purpose: a figure that is none of the reader's refuses, which would doom it.
 */
@Service
@RequiredArgsConstructor
public class ShowCampaign {
    private final Campaigns campaigns;
    private final CampaignTasks tasks;
    private final CampaignFigures figures;
    private final UnitDirectory units;
    private final Light.Rule rule;
    private final Clock clock;

    /**
     * A goal as of a day.
     *
     * @param unit of its indicator; null when the measure is not there any more, as when a plug-in was taken out
     * @param actual null when unknown
     * @param done share of the way from the baseline to the target, exact; null when unknown
     */
    public record GoalState(
            Goal goal,
            @Nullable MeasureUnit unit,
            @Nullable BigDecimal actual,
            @Nullable Fraction done) {}

    /** @param mayReport whether the actor tells its progress */
    public record TaskState(CampaignTask task, Light light, boolean mayReport) {}

    /** One unit's figures; null where they are not known or none of the actor's. */
    public record UnitState(
            ReportingUnit unit,
            @Nullable BigDecimal aboveScale,
            @Nullable BigDecimal covered,
            @Nullable BigDecimal visits,
            @Nullable BigDecimal overdue) {}

    /**
     * What the board shows.
     *
     * @param asOf the day it speaks of
     * @param mayEdit whether the actor sets it up, publishes and closes it
     */
    public record View(
            Campaign campaign,
            LocalDate asOf,
            List<GoalState> goals,
            List<TaskState> tasks,
            List<UnitState> units,
            Light.Rule rule,
            boolean mayEdit) {}

    /** @param asOf null for today, or for the last day of what is over; a day to come counts as today */
    public View show(Actor actor, CampaignId id, @Nullable LocalDate asOf) {
        Campaign campaign = readable(actor, id);
        LocalDate today = LocalDate.now(clock);
        LocalDate day = asOf == null ? lastDay(campaign) : asOf.isAfter(today) ? today : asOf;
        return new View(
                campaign,
                day,
                campaign.goals().stream().map(goal -> state(goal, day)).toList(),
                tasks.of(id).stream()
                        .map(task -> state(actor, campaign, task, day))
                        .toList(),
                units.responsible().stream()
                        .map(unit -> state(actor, campaign, unit, day))
                        .toList(),
                rule,
                actor.has(CampaignsRight.EDIT));
    }

    /**
     * What everybody may know of a campaign.
     *
     * @param campaign published, maybe closed since
     * @param goals as they stand today or stood on the last day, of the whole prefecture
     */
    public record OpenView(Campaign campaign, LocalDate asOf, List<GoalState> goals) {}

    /** As the public sees it. */
    public OpenView open(Actor actor, CampaignId id) {
        actor.may(CampaignsRight.OPEN).orRefuse();
        Campaign campaign = campaigns
                .find(id)
                .filter(each -> each.status() != CampaignStatus.DRAFT)
                .orElseThrow(SharedError.NOT_FOUND::refused);
        LocalDate day = lastDay(campaign);
        return new OpenView(
                campaign,
                day,
                campaign.goals().stream().map(goal -> state(goal, day)).toList());
    }

    /** What is closed is told as it ended, whatever became of its enterprises since. */
    private LocalDate lastDay(Campaign campaign) {
        LocalDate today = LocalDate.now(clock);
        LocalDate end = campaign.term().to();
        return campaign.status() == CampaignStatus.CLOSED && end.isBefore(today) ? end : today;
    }

    /** One task with its campaign. */
    public record TaskView(Campaign campaign, TaskState state, LocalDate asOf, Light.Rule rule, boolean mayEdit) {}

    public TaskView task(Actor actor, TaskId id) {
        actor.may(CampaignsRight.READ).orRefuse();
        CampaignTask task = tasks.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        Campaign campaign = readable(actor, task.campaign());
        LocalDate today = LocalDate.now(clock);
        return new TaskView(campaign, state(actor, campaign, task, today), today, rule, actor.has(CampaignsRight.EDIT));
    }

    /** A draft is there for those who set it up and for nobody else. */
    private Campaign readable(Actor actor, CampaignId id) {
        actor.may(CampaignsRight.READ).orRefuse();
        return campaigns
                .find(id)
                .filter(campaign -> campaign.status() != CampaignStatus.DRAFT || actor.has(CampaignsRight.EDIT))
                .orElseThrow(SharedError.NOT_FOUND::refused);
    }

    private GoalState state(Goal goal, LocalDate day) {
        try {
            CampaignFigures.GoalFigure figure = figures.of(goal, day);
            return new GoalState(
                    goal,
                    figure.unit(),
                    figure.actual(),
                    goal.done(figure.actual()).orElse(null));
        } catch (RefusedException gone) {
            return new GoalState(goal, null, null, null);
        }
    }

    private TaskState state(Actor actor, Campaign campaign, CampaignTask task, LocalDate day) {
        return new TaskState(
                task,
                Light.of(task, rule, day),
                campaign.status() == CampaignStatus.PUBLISHED
                        && actor.may(CampaignsRight.REPORT, task.lead(), null).allowed());
    }

    private UnitState state(Actor actor, Campaign campaign, ReportingUnit unit, LocalDate day) {
        return new UnitState(
                unit,
                figure(actor, "enterprises.above-scale", unit, day, null),
                figure(actor, CoveredEnterprises.ID, unit, day, null),
                figure(actor, "visits.made", unit, day, campaign.id()),
                figure(actor, "visits.overdue", unit, day, null));
    }

    private @Nullable BigDecimal figure(
            Actor actor, String measure, ReportingUnit unit, LocalDate day, @Nullable CampaignId campaign) {
        return figures.ofUnit(actor, measure, unit.id(), day, campaign).orElse(null);
    }
}
