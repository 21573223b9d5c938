package org.zhuqi.reviews.experts.usecase;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
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

/** An expert of a panel told the bureau of a conflict, or one came to light: who comes next in the same order takes the seat. */
@Service
@Transactional
@RequiredArgsConstructor
public class RecuseExpert {
    private final Draws draws;
    private final LeavePanel leavePanel;

    public Draw recuse(Actor actor, DrawId id, ExpertId expert, Expert.Reason why, @Nullable String words) {
        actor.may(ExpertsRight.DRAW_EXPERTS).orRefuse();
        draws.find(id).orElseThrow(() -> SharedError.NOT_FOUND.refused());
        String said = words == null ? "" : words.strip();
        if (said.isEmpty() || said.length() > Draw.MAX_TEXT) {
            throw ExpertsError.DRAW_INCOMPLETE.refused(List.of(FieldProblem.of("words", "reviews.draw-reason")));
        }
        return leavePanel.leave(actor, id, expert, why, said);
    }
}
