package org.zhuqi.reviews.usecase;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.reviews.Bulk;
import org.zhuqi.reviews.BulkId;
import org.zhuqi.reviews.Bulks;
import org.zhuqi.reviews.Mend;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.ReviewsError;
import org.zhuqi.reviews.ReviewsRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.UserId;

/**
 * Asks for one step on many matters. What of it may be done is judged matter by matter, by the rules of the same step on
 * one, while the asker already does something else.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class StartBulk {
    private final Bulks bulks;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /**
     * What is asked for.
     *
     * @param matters in the order in which they shall be done
     */
    public record Command(
            Move move,
            List<ReviewId> matters,
            @Nullable String opinion,
            List<Mend> mends,
            @Nullable UserId to) {}

    public BulkId start(Actor actor, Command command) {
        actor.may(command.move() == Move.ASSIGN ? ReviewsRight.ASSIGN : ReviewsRight.REVIEW)
                .orRefuse();
        List<ReviewId> matters = List.copyOf(new LinkedHashSet<>(command.matters()));
        if (matters.isEmpty() || matters.size() > Bulk.MOST) {
            throw ReviewsError.BULK_SIZE.refused(Bulk.MOST);
        }
        Bulk bulk = new Bulk(
                new BulkId(Identifiers.next(clock)),
                command.move(),
                command.opinion(),
                command.mends(),
                command.to(),
                actor.id(),
                actor.name(),
                actor.address(),
                clock.instant());
        bulks.add(bulk, matters);
        auditTrail.record(AuditEvent.done(actor, "reviews.start-bulk", "review-bulk", bulk.id())
                .with(Map.of("move", bulk.move().name(), "matters", String.valueOf(matters.size()))));
        return bulk.id();
    }
}
