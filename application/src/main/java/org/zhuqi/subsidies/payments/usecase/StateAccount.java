package org.zhuqi.subsidies.payments.usecase;

import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.programmes.candidates.BankAccount;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.payments.PayeeAccount;
import org.zhuqi.subsidies.payments.PayeeAccountId;
import org.zhuqi.subsidies.payments.Payments;

/** An enterprise says on which account it wants its money; an officer confirms it before anything is paid there. */
@Service
@Transactional
@RequiredArgsConstructor
public class StateAccount {
    private final Payments payments;
    private final Enterprises enterprises;
    private final AuditTrail auditTrail;
    private final Clock clock;

    public PayeeAccount state(Actor actor, EnterpriseId id, BankAccount account) {
        actor.may(SubsidiesRight.CLAIM).orRefuse();
        Enterprise enterprise = enterprises.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(SubsidiesRight.CLAIM, enterprise.unit(), id).orRefuse();
        List<FieldProblem> problems = account.problems();
        if (!problems.isEmpty()) {
            throw SubsidiesError.INCOMPLETE.refused(problems);
        }
        PayeeAccount stated = new PayeeAccount(
                new PayeeAccountId(Identifiers.next(clock)),
                id,
                account,
                actor.id(),
                actor.name(),
                clock.instant(),
                null,
                0);
        payments.add(stated);
        auditTrail.record(AuditEvent.done(actor, "subsidies.state-account", "payee-account", stated.id())
                .with("enterprise", id.toString())
                .with("account", stated.masked()));
        return stated;
    }

    public PayeeAccount confirm(Actor actor, PayeeAccountId id) {
        actor.may(SubsidiesRight.PAY).orRefuse();
        PayeeAccount confirmed = payments.findAccount(id)
                .orElseThrow(SharedError.NOT_FOUND::refused)
                .confirm(new PayeeAccount.Confirmation(actor.id(), actor.name(), clock.instant()));
        payments.save(confirmed);
        auditTrail.record(AuditEvent.done(actor, "subsidies.confirm-account", "payee-account", id)
                .with("enterprise", confirmed.enterprise().toString())
                .with("account", confirmed.masked()));
        return confirmed;
    }
}
