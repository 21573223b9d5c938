package org.zhuqi.subsidies.performance.usecase;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.decisions.Decisions;
import org.zhuqi.subsidies.ledger.Award;
import org.zhuqi.subsidies.ledger.Awards;

/** What an award's targets start from: the indicators of the call as it stood when the award was decided. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ProposeTargets {
    private final Awards awards;
    private final Decisions decisions;
    private final Programmes programmes;

    /** Empty where the call names none; figures and days that it leaves to each award are missing. */
    public List<SetTargets.Line> propose(Actor actor, ApplicationId application) {
        actor.may(SubsidiesRight.DECIDE).orRefuse();
        Award award = awards.findByApplication(application).orElseThrow(SharedError.NOT_FOUND::refused);
        return decisions
                .find(award.decision())
                .flatMap(decision ->
                        programmes.find(award.programme(), decision.basis().programmeVersion()))
                .map(call -> call.particulars().indicators().stream()
                        .map(each -> new SetTargets.Line(each.name().zh(), each.unit(), each.wanted(), each.by()))
                        .toList())
                .orElse(List.of());
    }
}
