package org.zhuqi.reviews.experts.usecase;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.reviews.experts.Draw;
import org.zhuqi.reviews.experts.Draws;
import org.zhuqi.reviews.experts.Expert;
import org.zhuqi.reviews.experts.ExpertId;
import org.zhuqi.shared.Actor;

/** An expert leaves a panel, by their own word or the bureau's, and who comes next in the recorded order sits there instead. */
@Service
@RequiredArgsConstructor
public class LeavePanel {
    private final Draws draws;
    private final TellPanel tellPanel;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /** Whether the actor may is decided by whoever calls. */
    public Draw leave(Actor actor, Draw draw, ExpertId expert, Expert.Reason why, String words) {
        Draw after = draw.recused(expert, why, words, clock.instant());
        draws.save(after);
        ExpertId substitute = after.recusals().getLast().substitute();
        auditTrail.record(AuditEvent.done(actor, "reviews.recuse-expert", FreezePool.KIND, draw.id())
                .with(Map.of(
                        "expert", expert.toString(), "reason", why.name(), "substitute", String.valueOf(substitute))));
        if (substitute != null) {
            tellPanel.tell(after, List.of(substitute));
        }
        return after;
    }
}
