package org.zhuqi.subsidies.decisions.usecase;

import lombok.RequiredArgsConstructor;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.reviews.ReviewMoved;
import org.zhuqi.subsidies.decisions.Decision;
import org.zhuqi.subsidies.decisions.Decisions;

/** An upheld objection overturns the decision: its amount is free for others again. */
@Service
@RequiredArgsConstructor
public class OnDecisionOverturned {
    private final Decisions decisions;
    private final KeepDecision keepDecision;

    /** The condition keeps every other move, such as each submission, from being stored for this listener. */
    @ApplicationModuleListener(condition = "#event.overturns()")
    public void on(ReviewMoved event) {
        if (!event.overturns() || !event.subject().kind().equals(DecideApplication.SUBJECT_KIND)) {
            return;
        }
        // A decision made after the objection was upheld is another one.
        decisions
                .standing(new ApplicationId(event.subject().id()))
                .filter(Decision::approved)
                .filter(decision -> decision.at().isBefore(event.at()))
                .ifPresent(keepDecision::overturn);
    }
}
