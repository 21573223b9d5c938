package org.zhuqi.campaigns.demands.usecase;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.campaigns.demands.Card;
import org.zhuqi.campaigns.demands.Demand;
import org.zhuqi.campaigns.demands.DemandEvent;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.campaigns.demands.DemandsError;
import org.zhuqi.campaigns.demands.DemandsRight;
import org.zhuqi.shared.Actor;

/** What follows a card of supervision: the unit says how it sets things right, the level that gave it may cancel it. */
@Service
@Transactional
@RequiredArgsConstructor
public class SuperviseDemand {
    private final DemandMover mover;

    public Demand answer(Actor actor, DemandId id, @Nullable Integer card, String text) {
        actor.may(DemandsRight.HANDLE).orRefuse();
        Demand demand = mover.forReader(actor, id, DemandsRight.READ_INTERNAL);
        Card given = demand.card(DemandMover.required(card, "card")).orElseThrow(DemandsError.UNKNOWN_CARD::refused);
        // The unit that carries the card, though another may lead the demand by now.
        if (!actor.may(DemandsRight.HANDLE, given.unit(), demand.matter().enterprise())
                .allowed()) {
            throw DemandsError.NOT_YOUR_MATTER.refused();
        }
        return mover.make(actor, demand, new DemandEvent.CardAnswered(given.number(), text));
    }

    public Demand cancel(Actor actor, DemandId id, @Nullable Integer card, String reason) {
        Demand demand = mover.forOffice(actor, id);
        Card given = demand.card(DemandMover.required(card, "card")).orElseThrow(DemandsError.UNKNOWN_CARD::refused);
        if (!given.issuedBy().equals(actor.unit()) || given.unit().equals(actor.unit())) {
            throw DemandsError.NOT_YOUR_CARD.refused();
        }
        return mover.make(actor, demand, new DemandEvent.CardCancelled(given.number(), reason));
    }
}
