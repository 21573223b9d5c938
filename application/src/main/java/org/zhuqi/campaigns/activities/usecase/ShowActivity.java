package org.zhuqi.campaigns.activities.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.campaigns.activities.Activities;
import org.zhuqi.campaigns.activities.ActivitiesRight;
import org.zhuqi.campaigns.activities.Activity;
import org.zhuqi.campaigns.activities.ActivityId;
import org.zhuqi.campaigns.activities.BoothSupport;
import org.zhuqi.campaigns.activities.DistinctEnterprises;
import org.zhuqi.campaigns.activities.Invitations;
import org.zhuqi.campaigns.activities.Participation;
import org.zhuqi.campaigns.activities.Participations;
import org.zhuqi.campaigns.activities.Seats;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.SharedError;

/** Shows an activity: to everybody once it is announced, before that to the staff within reach. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ShowActivity {
    private final Activities activities;
    private final Participations participations;
    private final Invitations invitations;
    private final ParticipationQueries queries;
    private final List<BoothSupport> supports;
    private final Clock clock;

    /**
     * An activity as the reader sees it.
     *
     * @param taken places that are taken
     * @param seats left for people, where they are counted
     * @param came enterprises that were checked in
     * @param offers subsidies that are named for it
     * @param own the reader's enterprise's part, null when it has none
     * @param invited whether the reader's enterprise was invited
     * @param registering whether one can register now
     * @param organises whether the reader organises it
     */
    public record View(
            Activity activity,
            int taken,
            Seats seats,
            DistinctEnterprises came,
            List<BoothSupport.Offer> offers,
            @Nullable Participation own,
            boolean invited,
            boolean registering,
            boolean doorOpen,
            boolean organises) {
        public int free() {
            return Math.max(0, activity.plan().capacity().places() - taken);
        }
    }

    public View show(Actor actor, ActivityId id) {
        actor.may(ActivitiesRight.OPEN).orRefuse();
        Activity activity = activities.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        if (!activity.isPublic()
                && !actor.may(ActivitiesRight.READ_INTERNAL, activity.organiser(), null)
                        .allowed()) {
            throw SharedError.NOT_FOUND.refused();
        }
        EnterpriseId enterprise = actor.enterprise();
        Optional<Participation> own = enterprise == null ? Optional.empty() : participations.of(id, enterprise);
        return new View(
                activity,
                participations.placesTaken(id),
                Seats.of(activity, participations.peopleExpected(id)),
                new DistinctEnterprises(queries.countCame(
                        Actor.system().scopeFor(ActivitiesRight.READ_INTERNAL),
                        new ParticipationQueries.Asked(LocalDate.now(clock), null, null, null, id))),
                offers(activity),
                own.orElse(null),
                enterprise != null && invitations.of(id, enterprise).isPresent(),
                activity.registering(clock.instant()),
                activity.doorOpen(clock.instant()),
                OrganisedActivity.organises(actor, activity));
    }

    /** As {@link #show}, for whoever organises it; for all others it is not there. */
    public View organised(Actor actor, ActivityId id) {
        actor.may(ActivitiesRight.ORGANISE).orRefuse();
        View view = show(actor, id);
        if (!view.organises()) {
            throw SharedError.NOT_FOUND.refused();
        }
        return view;
    }

    /** What can be named for an activity by whoever organises one. */
    public List<BoothSupport.Offer> offers(Actor actor) {
        actor.may(ActivitiesRight.ORGANISE).orRefuse();
        return supports.stream()
                .flatMap(support -> support.offers(Set.of()).stream())
                .toList();
    }

    private List<BoothSupport.Offer> offers(Activity activity) {
        return supports.stream()
                .flatMap(support -> support.offers(activity.plan().supports()).stream())
                .filter(offer -> activity.plan().supports().contains(offer.id()))
                .toList();
    }
}
