package org.zhuqi.reviews.experts.usecase;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.reviews.experts.Draw;
import org.zhuqi.reviews.experts.DrawId;
import org.zhuqi.reviews.experts.Draws;
import org.zhuqi.reviews.experts.Expert;
import org.zhuqi.reviews.experts.ExpertId;
import org.zhuqi.reviews.experts.ExpertsError;
import org.zhuqi.reviews.experts.ExpertsRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.SharedError;

/** An expert of a panel declared a conflict, or one came to light: who comes next in the same order takes the seat. */
@Service
@Transactional
@RequiredArgsConstructor
public class RecuseExpert {
    private final Draws draws;
    private final AuditTrail auditTrail;
    private final Clock clock;

    public Draw recuse(Actor actor, DrawId id, ExpertId expert, Expert.Reason why, @Nullable String words) {
        actor.may(ExpertsRight.DRAW_EXPERTS).orRefuse();
        Draw draw = draws.find(id).orElseThrow(() -> SharedError.NOT_FOUND.refused());
        String said = words == null ? "" : words.strip();
        if (said.isEmpty() || said.length() > Draw.MAX_TEXT) {
            throw ExpertsError.DRAW_INCOMPLETE.refused(List.of(FieldProblem.of("words", "reviews.draw-reason")));
        }
        Draw after = draw.recused(expert, why, said, clock.instant());
        draws.save(after);
        Draw.Recusal recusal = after.recusals().getLast();
        auditTrail.record(AuditEvent.done(actor, "reviews.recuse-expert", FreezePool.KIND, id)
                .with(Map.of(
                        "expert",
                        expert.toString(),
                        "reason",
                        why.name(),
                        "substitute",
                        String.valueOf(recusal.substitute()))));
        return after;
    }
}
