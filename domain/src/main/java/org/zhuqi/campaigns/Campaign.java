package org.zhuqi.campaigns;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lombok.AccessLevel;
import lombok.With;
import org.zhuqi.shared.LocalText;

/**
 * A service-year campaign (服务年活动): its frame and its goals; tasks are kept by themselves.
 *
 * @param slogan the words it runs under
 * @param version counts saves
 */
@With(AccessLevel.PRIVATE)
public record Campaign(
        CampaignId id,
        LocalText name,
        LocalText slogan,
        Term term,
        Set<Pillar> pillars,
        Organisation organisation,
        List<Goal> goals,
        CampaignStatus status,
        long version) {
    public Campaign {
        pillars = Set.copyOf(pillars);
        goals = List.copyOf(goals);
        if (goals.stream().map(Goal::code).distinct().count() < goals.size()) {
            throw CampaignsError.GOAL_CODE_TWICE.refused();
        }
        for (Goal goal : goals) {
            if (!pillars.contains(goal.pillar())) {
                throw CampaignsError.PILLAR_NOT_OF_CAMPAIGN.refused();
            }
        }
    }

    /** Its frame, as somebody writes it. */
    public record Frame(LocalText name, LocalText slogan, Term term, Set<Pillar> pillars, Organisation organisation) {}

    public static Campaign drafted(CampaignId id, Frame frame) {
        return new Campaign(
                id,
                frame.name(),
                frame.slogan(),
                frame.term(),
                frame.pillars(),
                frame.organisation(),
                List.of(),
                CampaignStatus.DRAFT,
                0);
    }

    /** Changes the frame; while it is not closed. */
    public Campaign revised(Frame frame) {
        refuseWhenClosed();
        return new Campaign(
                id,
                frame.name(),
                frame.slogan(),
                frame.term(),
                frame.pillars(),
                frame.organisation(),
                goals,
                status,
                version);
    }

    /** Sets the goals; once published they stand, so that nobody moves a target while running. */
    public Campaign aimedAt(List<Goal> newGoals) {
        if (status != CampaignStatus.DRAFT) {
            throw CampaignsError.GOALS_STAND.refused();
        }
        return withGoals(newGoals);
    }

    public Campaign published() {
        if (goals.isEmpty()) {
            throw CampaignsError.NO_GOALS.refused();
        }
        return become(CampaignStatus.PUBLISHED);
    }

    public Campaign closed() {
        return become(CampaignStatus.CLOSED);
    }

    public void refuseWhenClosed() {
        if (status == CampaignStatus.CLOSED) {
            throw CampaignsError.CLOSED_ALREADY.refused();
        }
    }

    public Optional<Goal> goal(String code) {
        return goals.stream().filter(goal -> goal.code().equals(code)).findFirst();
    }

    /** In the order in which they are always shown. */
    public Set<Pillar> pillarsInOrder() {
        return pillars.isEmpty() ? Set.of() : EnumSet.copyOf(pillars);
    }

    private Campaign become(CampaignStatus next) {
        if (!status.mayBecome(next)) {
            throw CampaignsError.STATUS_NOT_ALLOWED.refused();
        }
        return withStatus(next);
    }
}
