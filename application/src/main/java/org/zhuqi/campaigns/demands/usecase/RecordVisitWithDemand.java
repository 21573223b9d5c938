package org.zhuqi.campaigns.demands.usecase;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.campaigns.demands.Channel;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.campaigns.demands.Origin;
import org.zhuqi.campaigns.visits.VisitId;
import org.zhuqi.campaigns.visits.usecase.RecordVisit;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Language;

/**
 * Records a visit with what the enterprise asked for on the spot: both are kept or neither, and what is sent again, hours
 * later when the phone is back on the net, makes neither a second visit nor a second demand.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class RecordVisitWithDemand {
    private final RecordVisit recordVisit;
    private final RaiseDemand raiseDemand;

    /** @param asked null when the enterprise asked for nothing */
    public record Command(
            RecordVisit.Command visit, @Nullable Asked asked) {}

    /** What was asked for. */
    public record Asked(String category, String title, String text, Language language) {}

    public VisitId record(Actor actor, Command command) {
        VisitId visit = recordVisit.record(actor, command.visit());
        Asked asked = command.asked();
        if (asked != null) {
            raiseDemand.raise(
                    actor,
                    raisedOn(command.visit().key()),
                    new RaiseDemand.Command(
                            null,
                            command.visit().enterprise(),
                            asked.category(),
                            asked.title(),
                            asked.text(),
                            asked.language(),
                            new Origin(Channel.VISIT, visit.value()),
                            null));
        }
        return visit;
    }

    /** Whoever may not use the key of the visit has been refused by then. */
    private static DemandId raisedOn(UUID key) {
        return new DemandId(UUID.nameUUIDFromBytes(("demand of visit " + key).getBytes(StandardCharsets.UTF_8)));
    }
}
