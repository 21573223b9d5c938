package org.zhuqi.programmes.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.programmes.Eligibility;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.programmes.ProgrammesRight;
import org.zhuqi.programmes.StandingConditions;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactSubject;
import org.zhuqi.rules.Facts;
import org.zhuqi.rules.usecase.GatherFacts;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.SharedError;

/** Tells how an enterprise stands to every call that is open; the facts are asked for once, however many calls there are. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class CheckOpenProgrammes {
    private final Programmes programmes;
    private final Enterprises enterprises;
    private final GatherFacts gatherFacts;
    private final StandingConditions standing;
    private final Clock clock;

    /** Those that close first come first. */
    public List<Eligibility> of(Actor actor, EnterpriseId enterprise) {
        actor.may(ProgrammesRight.CHECK_ELIGIBILITY).orRefuse();
        Enterprise found = enterprises.find(enterprise).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(ProgrammesRight.CHECK_ELIGIBILITY, found.unit(), found.id()).orRefuse();
        Instant now = clock.instant();
        List<Programme> open = programmes.published().stream()
                .filter(call -> call.isOpen(now))
                .map(standing::over)
                .toList();
        Set<FactKey> keys = new TreeSet<>();
        open.forEach(call -> keys.addAll(call.eligibility().keys()));
        LocalDate today = LocalDate.now(clock);
        Facts facts = gatherFacts.gather(keys, new FactSubject(enterprise), today);
        return open.stream()
                .map(call -> new Eligibility(
                        call.id(), enterprise, today, facts, call.eligibility().judge(facts)))
                .toList();
    }
}
