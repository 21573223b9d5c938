package org.zhuqi.reviews.experts.usecase;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.reviews.experts.Draw;
import org.zhuqi.reviews.experts.DrawId;
import org.zhuqi.reviews.experts.Draws;
import org.zhuqi.reviews.experts.Expert;
import org.zhuqi.reviews.experts.ExpertAccounts;
import org.zhuqi.reviews.experts.ExpertId;
import org.zhuqi.reviews.experts.ExpertsRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** An expert leaves a panel, by their own word or the bureau's, and who comes next in the recorded order sits there instead. */
@Service
@Transactional
@RequiredArgsConstructor
public class LeavePanel {
    private final Draws draws;
    private final ExpertAccounts accounts;
    private final TellPanel tellPanel;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /** The seat is the actor's own, or the actor is of the bureau. */
    public Draw leave(Actor actor, DrawId id, ExpertId expert, Expert.Reason why, String words) {
        boolean own = accounts.expertOf(actor.id()).filter(expert::equals).isPresent();
        if (!own) {
            actor.may(ExpertsRight.DRAW_EXPERTS).orRefuse();
        }
        Draw draw = draws.lock(id).orElseThrow(() -> SharedError.NOT_FOUND.refused());
        Draw after = draw.recused(expert, why, words, clock.instant());
        draws.save(after);
        ExpertId substitute = after.recusals().getLast().substitute();
        auditTrail.record(AuditEvent.done(actor, "reviews.recuse-expert", FreezePool.KIND, id)
                .with(Map.of(
                        "expert", expert.toString(), "reason", why.name(), "substitute", String.valueOf(substitute))));
        if (substitute != null) {
            tellPanel.tell(after, List.of(substitute));
        }
        return after;
    }
}
