package org.zhuqi.campaigns.demands.usecase;

import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.campaigns.demands.Demand;
import org.zhuqi.campaigns.demands.DemandEvent;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.campaigns.demands.DemandRules;
import org.zhuqi.campaigns.demands.Made;
import org.zhuqi.campaigns.demands.Outcome;
import org.zhuqi.campaigns.demands.Signature;
import org.zhuqi.shared.Actor;

/** The lead unit works on a demand: it contacts the enterprise, replies, puts off, resolves. */
@Service
@Transactional
@RequiredArgsConstructor
public class AnswerDemand {
    private final DemandMover mover;

    public Demand contact(Actor actor, DemandId id, String how) {
        return mover.make(actor, mover.forLead(actor, id), new DemandEvent.Contacted(how));
    }

    /** An interim reply, also to those whose demands are answered together with this one. */
    public Demand reply(Actor actor, DemandId id, String text) {
        DemandMover.Led led = mover.forLeadWithBound(actor, id);
        Demand replied = mover.make(actor, led.demand(), new DemandEvent.Replied(text));
        tellFollowers(actor, led, text);
        return replied;
    }

    private void tellFollowers(Actor actor, DemandMover.Led led, String text) {
        for (Demand bound : led.bound()) {
            mover.make(actor, bound, new DemandEvent.Replied(text));
        }
    }

    /** The conditions are not there yet; the day of the next reply is a promise. */
    public Demand defer(Actor actor, DemandId id, String reason, @Nullable LocalDate nextReply) {
        DemandMover.Led led = mover.forLeadWithBound(actor, id);
        Demand deferred = mover.make(
                actor, led.demand(), new DemandEvent.Deferred(reason, DemandMover.required(nextReply, "nextReply")));
        tellFollowers(actor, led, reason);
        return deferred;
    }

    /** Resolves it and every demand that is answered together with it; each enterprise is told and rates for itself. */
    public Demand resolve(Actor actor, DemandId id, @Nullable Outcome outcome, String text) {
        DemandMover.Led led = mover.forLeadWithBound(actor, id);
        DemandRules rules = mover.rules();
        Signature signature = mover.sign(actor);
        Made made = led.demand().resolve(DemandMover.required(outcome, "outcome"), text, signature, rules);
        Demand resolved = mover.keep(actor, made, rules);
        if (made.entries().getFirst().event() instanceof DemandEvent.Resolved common) {
            for (Demand bound : led.bound()) {
                mover.keep(actor, bound.resolveWith(common, signature, rules), rules);
            }
        }
        return resolved;
    }
}
