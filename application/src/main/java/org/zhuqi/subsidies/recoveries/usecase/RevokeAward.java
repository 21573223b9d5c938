package org.zhuqi.subsidies.recoveries.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.reviews.ReviewsError;
import org.zhuqi.reviews.Ties;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.awards.AwardChanges;
import org.zhuqi.subsidies.claims.Claim;
import org.zhuqi.subsidies.claims.Claims;
import org.zhuqi.subsidies.ledger.Award;
import org.zhuqi.subsidies.ledger.Awards;
import org.zhuqi.subsidies.ledger.Cause;
import org.zhuqi.subsidies.ledger.LedgerAccount;
import org.zhuqi.subsidies.ledger.Posting;
import org.zhuqi.subsidies.ledger.usecase.PostToLedger;
import org.zhuqi.subsidies.payments.Payable;
import org.zhuqi.subsidies.payments.Payments;
import org.zhuqi.subsidies.performance.Performance;
import org.zhuqi.subsidies.performance.Performances;
import org.zhuqi.subsidies.recoveries.Recoveries;
import org.zhuqi.subsidies.recoveries.Recovery;
import org.zhuqi.subsidies.recoveries.RecoveryId;
import org.zhuqi.subsidies.recoveries.RecoveryRules;

/**
 * Revokes an award: what was not paid of it is free again, what was paid is ordered back with interest, and fraud bars the
 * enterprise for the years the rules say.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class RevokeAward {
    private final Awards awards;
    private final Payments payments;
    private final Claims claims;
    private final AwardChanges changes;
    private final Performances performances;
    private final Recoveries recoveries;
    private final RecoveryQueries queries;
    private final PostToLedger postToLedger;
    private final RecoveryRules rules;
    private final Ties ties;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /**
     * An order.
     *
     * @param fraud whether false material was handed in
     * @param document number of the order
     * @param evidence what shows the reason
     * @param due until when the money is to come
     */
    public record Command(
            ApplicationId application,
            String reason,
            boolean fraud,
            String document,
            String evidence,
            @Nullable LocalDate due) {}

    public Recovery revoke(Actor actor, Command command) {
        actor.may(SubsidiesRight.RECOVER).orRefuse();
        Award award = awards.findByApplication(command.application()).orElseThrow(SharedError.NOT_FOUND::refused);
        if (ties.binds(actor.id(), award.enterprise())) {
            throw ReviewsError.TIED.refused();
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate due = requireComplete(command, today);
        if (recoveries.findByApplication(award.application()).isPresent()) {
            throw SubsidiesError.REVOKED_ALREADY.refused();
        }
        Money paid = postToLedger
                .openOf(award.programme(), award.application())
                .balance(LedgerAccount.PAID, award.application());
        withdrawWhatIsOpen(award);
        Recovery recovery = Recovery.builder()
                .id(new RecoveryId(Identifiers.next(clock)))
                .programme(award.programme())
                .programmeTitle(award.programmeTitle())
                .matter(new Posting.Matter(award.application(), award.enterprise(), award.unit()))
                .enterpriseName(award.enterpriseName())
                .reason(command.reason().strip())
                .document(command.document().strip())
                .evidence(command.evidence().strip())
                .principal(paid)
                .interest(rules.interest(queries.paid(award.application()), today))
                .due(due)
                .barredUntil(command.fraud() ? rules.barredUntil(today) : null)
                .received(Money.ZERO)
                .writtenOff(Money.ZERO)
                .by(actor.id())
                .byName(actor.name())
                .at(clock.instant())
                .build();
        recoveries.add(recovery);
        endWhatIsAsked(actor, recovery);
        postToLedger.moveAll(transfer(actor, recovery, Cause.RETURN));
        postToLedger.moveAll(transfer(actor, recovery, Cause.CALL_BACK));
        postToLedger.moveAll(transfer(actor, recovery, Cause.REVOKE));
        auditTrail.record(AuditEvent.done(actor, "subsidies.revoke", "recovery", recovery.id())
                .with("application", award.application().toString())
                .with("document", recovery.document())
                .with("principal", recovery.principal().toString())
                .with("interest", recovery.interest().toString())
                .with("fraud", String.valueOf(command.fraud())));
        return recovery;
    }

    private static LocalDate requireComplete(Command command, LocalDate today) {
        List<FieldProblem> problems = new ArrayList<>();
        if (outside(command.reason(), Recovery.MAX_TEXT)) {
            problems.add(FieldProblem.of("reason", "subsidies.reason-required"));
        }
        if (outside(command.document(), Posting.MAX_DOCUMENT)) {
            problems.add(FieldProblem.of("document", "subsidies.document-required", Posting.MAX_DOCUMENT));
        }
        if (outside(command.evidence(), Recovery.MAX_TEXT)) {
            problems.add(FieldProblem.of("evidence", "subsidies.evidence-required", Recovery.MAX_TEXT));
        }
        LocalDate due = command.due();
        if (due == null || due.isBefore(today)) {
            problems.add(FieldProblem.of("due", "subsidies.due-required"));
        }
        if (due == null || !problems.isEmpty()) {
            throw SubsidiesError.INCOMPLETE.refused(problems);
        }
        return due;
    }

    private static boolean outside(String text, int most) {
        return text.isBlank() || text.strip().length() > most;
    }

    private void withdrawWhatIsOpen(Award award) {
        for (Payable payable : payments.payablesOf(award.application())) {
            switch (payable.state()) {
                case ORDERED -> throw SubsidiesError.PAYMENT_UNDERWAY.refused();
                case OPEN -> payments.save(payable.become(Payable.State.REVOKED));
                default -> {}
            }
        }
        claims.of(award.application()).stream()
                .filter(claim -> claim.state().mayBecome(Claim.State.WITHDRAWN))
                .forEach(claim -> claims.save(claim.withdraw()));
    }

    /** Nobody decides on a change of it any more, and no report is awaited. */
    private void endWhatIsAsked(Actor actor, Recovery recovery) {
        ApplicationId application = recovery.matter().application();
        changes.openOf(application).ifPresent(change -> changes.save(change.withdraw()));
        performances
                .find(application)
                .filter(performance -> performance.state().mayBecome(Performance.State.FAILED))
                .ifPresent(performance -> performances.save(
                        performance.judge(Performance.State.FAILED, recovery.reason()),
                        new Performance.Step(
                                application,
                                Performance.State.FAILED,
                                recovery.reason(),
                                actor.id(),
                                actor.name(),
                                clock.instant())));
    }

    private static PostToLedger.Transfer transfer(Actor actor, Recovery recovery, Cause cause) {
        return new PostToLedger.Transfer(actor, recovery.programme(), recovery.matter(), cause, recovery.document());
    }
}
