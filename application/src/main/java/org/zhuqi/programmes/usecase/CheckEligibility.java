package org.zhuqi.programmes.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.forms.Answers;
import org.zhuqi.programmes.Eligibility;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.ProgrammeRules;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.programmes.ProgrammesRight;
import org.zhuqi.programmes.StandingConditions;
import org.zhuqi.rules.Criterion;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactSubject;
import org.zhuqi.rules.Facts;
import org.zhuqi.rules.FormFacts;
import org.zhuqi.rules.usecase.GatherFacts;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.SharedError;

/** Tells whether an enterprise meets a call's conditions and those of all calls, one by one, with the facts that say so. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class CheckEligibility {
    private final Programmes programmes;
    private final Enterprises enterprises;
    private final GatherFacts gatherFacts;
    private final StandingConditions standing;
    private final Clock clock;

    /** For the actor's own enterprise. */
    public Eligibility check(Actor actor, ProgrammeId programme) {
        EnterpriseId own = actor.enterprise();
        if (own == null) {
            throw SharedError.DENIED.refused();
        }
        return check(actor, programme, own);
    }

    /** For an enterprise within reach. */
    public Eligibility check(Actor actor, ProgrammeId programme, EnterpriseId enterprise) {
        actor.may(ProgrammesRight.CHECK_ELIGIBILITY).orRefuse();
        Enterprise found = enterprises.find(enterprise).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(ProgrammesRight.CHECK_ELIGIBILITY, found.unit(), found.id()).orRefuse();
        return judge(
                programmes.find(programme).filter(Programme::isPublished).orElseThrow(SharedError.NOT_FOUND::refused),
                enterprise);
    }

    /** The same, judged with what was answered where a condition asks for that. */
    public Eligibility judge(Programme programme, Eligibility record, Answers relevant) {
        Criterion conditions = programme.eligibility();
        List<FactKey> asked =
                conditions.keys().stream().filter(FormFacts::isOne).toList();
        if (asked.isEmpty()) {
            return record;
        }
        Facts facts = FormFacts.with(record.facts(), asked, programme.form(), relevant, record.asOf());
        return new Eligibility(
                record.programme(),
                record.enterprise(),
                record.asOf(),
                facts,
                standing.with(conditions).judge(facts));
    }

    /** For rooms that already decided access; the facts include those the form and the formula ask for. */
    public Eligibility judge(Programme programme, EnterpriseId enterprise) {
        LocalDate today = LocalDate.now(clock);
        ProgrammeRules rules = standing.with(programme.rules());
        Facts facts = gatherFacts.gather(rules.factKeys(), new FactSubject(enterprise), today);
        return new Eligibility(
                programme.id(), enterprise, today, facts, rules.eligibility().judge(facts));
    }
}
