package org.zhuqi.campaigns.demands.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.campaigns.Campaign;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.CampaignStatus;
import org.zhuqi.campaigns.Campaigns;
import org.zhuqi.campaigns.demands.Categories;
import org.zhuqi.campaigns.demands.Channel;
import org.zhuqi.campaigns.demands.Demand;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.campaigns.demands.DemandRules;
import org.zhuqi.campaigns.demands.Demands;
import org.zhuqi.campaigns.demands.DemandsError;
import org.zhuqi.campaigns.demands.DemandsRight;
import org.zhuqi.campaigns.demands.Matter;
import org.zhuqi.campaigns.demands.Origin;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.SharedError;

/** An enterprise asks for something, or an officer writes down what it asked for on a visit, by telephone, at a forum. */
@Service
@Transactional
@RequiredArgsConstructor
public class RaiseDemand {
    private final DemandMover mover;
    private final Demands demands;
    private final Enterprises enterprises;
    private final Categories categories;
    private final Campaigns campaigns;
    private final Clock clock;

    /**
     * What is asked for.
     *
     * @param key the sender's own, so that sending it again makes no second demand; null where that cannot happen
     * @param enterprise whose; null for an enterprise's own user
     * @param language in which it is written
     * @param campaign which it counts for; null for the one that runs today
     */
    public record Command(
            @Nullable UUID key,
            @Nullable EnterpriseId enterprise,
            String category,
            String title,
            String text,
            Language language,
            Origin origin,
            @Nullable CampaignId campaign) {}

    public Demand raise(Actor actor, Command command) {
        UUID key = command.key();
        return raise(
                actor,
                new DemandId(key == null ? Identifiers.next(clock) : Identifiers.of("demand", actor.id(), key)),
                command);
    }

    /** Under an id that the sender's own key gives it: sent again, it is the one that was kept. */
    Demand raise(Actor actor, DemandId id, Command command) {
        actor.may(DemandsRight.RAISE).orRefuse();
        EnterpriseId whose = actor.enterprise() == null ? command.enterprise() : actor.enterprise();
        List<FieldProblem> problems = new ArrayList<>(Matter.problemsOf(command.title(), command.text()));
        if (categories.find(command.category()).isEmpty()) {
            problems.add(FieldProblem.of("category", "demands.category-missing"));
        }
        if (whose == null) {
            problems.add(FieldProblem.of("enterprise", "demands.enterprise-missing"));
            throw DemandsError.INCOMPLETE.refused(problems);
        }
        Enterprise enterprise = enterprises.find(whose).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(DemandsRight.RAISE, enterprise.unit(), whose).orRefuse();
        if (!problems.isEmpty()) {
            throw DemandsError.INCOMPLETE.refused(problems);
        }
        Optional<Demand> sent = demands.find(id);
        if (sent.isPresent()) {
            return sent.get();
        }
        DemandRules rules = mover.rules();
        return mover.add(
                actor,
                Demand.raise(
                        id,
                        new Matter(
                                whose,
                                enterprise.unit(),
                                enterprise.county(),
                                command.category(),
                                command.title().strip(),
                                command.text().strip(),
                                command.language(),
                                origin(actor, command.origin()),
                                Optional.ofNullable(command.campaign())
                                        .or(this::runningToday)
                                        .orElse(null)),
                        mover.sign(actor),
                        rules),
                rules);
    }

    private Optional<CampaignId> runningToday() {
        return campaigns
                .ofDay(LocalDate.now(clock))
                .filter(campaign -> campaign.status() == CampaignStatus.PUBLISHED)
                .map(Campaign::id);
    }

    /** An enterprise speaks for itself: that an officer wrote it down, on which visit, only an officer says. */
    private static Origin origin(Actor actor, Origin said) {
        return actor.enterprise() == null
                ? said
                : Origin.of(said.channel() == Channel.API ? Channel.API : Channel.PORTAL);
    }
}
