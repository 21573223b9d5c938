package org.zhuqi.subsidies.payments.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.programmes.candidates.BankAccount;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.Reviews;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.checks.usecase.RunChecks;
import org.zhuqi.rules.Fact;
import org.zhuqi.rules.FactSubject;
import org.zhuqi.rules.FactValue;
import org.zhuqi.rules.usecase.GatherFacts;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.ledger.Cause;
import org.zhuqi.subsidies.ledger.usecase.PostToLedger;
import org.zhuqi.subsidies.payments.Instalments;
import org.zhuqi.subsidies.payments.Payable;
import org.zhuqi.subsidies.payments.PayableId;
import org.zhuqi.subsidies.payments.PayeeAccount;
import org.zhuqi.subsidies.payments.PaymentBatch;
import org.zhuqi.subsidies.payments.PaymentOrder;
import org.zhuqi.subsidies.payments.PaymentOrderId;
import org.zhuqi.subsidies.payments.Payments;

/** Puts one payable into a batch, in a transaction of its own: it is in it, with its money, or it is not begun. */
@Service
@Transactional
@RequiredArgsConstructor
public class OrderPayment {
    private static final String SUBJECT_KIND = "application";

    private final Payments payments;
    private final GatherFacts gatherFacts;
    private final Reviews reviews;
    private final RunChecks runChecks;
    private final PostToLedger postToLedger;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /** What became of it. */
    public enum Outcome {
        ORDERED,
        /** The condition was not met: the money is free again. */
        LAPSED,
        /** The fact of the condition is not on record, or its day has not come. */
        WAITS_FOR_FACT,
        WAITS_FOR_ACCOUNT,
        /** Something speaks against it, e.g. a credit list. */
        SUSPENDED,
        /** Somebody else was faster. */
        GONE
    }

    /**
     * One payable for one batch.
     *
     * @param by who makes the batch and may do so
     */
    public record Command(Actor by, PaymentBatch batch, PayableId payable) {}

    /** @param by who makes the batch and may do so */
    public record Beginning(Actor by, PaymentBatch batch) {}

    /** A batch without lines yet. */
    public void begin(Beginning beginning) {
        PaymentBatch batch = beginning.batch();
        payments.add(batch);
        auditTrail.record(AuditEvent.done(beginning.by(), "subsidies.order-payments", "payment-batch", batch.id())
                .with("programme", batch.programme().toString()));
    }

    public Outcome order(Command command) {
        Payable payable = payments.findPayable(command.payable()).orElseThrow(SharedError.NOT_FOUND::refused);
        // Held before it is looked at again: two batches at once, or a revocation, wait for each other here.
        postToLedger.openOf(payable.programme(), payable.matter().application());
        payable = payments.findPayable(command.payable()).orElseThrow(SharedError.NOT_FOUND::refused);
        if (!payable.dueBy(LocalDate.now(clock))) {
            return Outcome.GONE;
        }
        Boolean met = met(payable);
        if (met == null) {
            return Outcome.WAITS_FOR_FACT;
        }
        if (!met) {
            lapse(command.by(), payable);
            return Outcome.LAPSED;
        }
        if (isStopped(payable)) {
            return Outcome.SUSPENDED;
        }
        PayeeAccount account =
                payments.confirmedAccount(payable.matter().enterprise()).orElse(null);
        if (account == null) {
            return Outcome.WAITS_FOR_ACCOUNT;
        }
        order(command, payable, account.account());
        return Outcome.ORDERED;
    }

    private void order(Command command, Payable payable, BankAccount account) {
        PaymentOrder order = payments.add(PaymentOrder.builder()
                .id(new PaymentOrderId(Identifiers.next(clock)))
                .batch(command.batch().id())
                .line(1)
                .payable(payable.id())
                .programme(payable.programme())
                .matter(payable.matter())
                .enterpriseName(payable.enterpriseName())
                .amount(payable.amount())
                .to(account)
                .build());
        payments.save(payable.become(Payable.State.ORDERED));
        if (payable.claim() == null) {
            postToLedger.move(
                    transfer(command.by(), payable, Cause.CLAIM, order.id().toString()), payable.amount());
        }
        note(command.by(), payable, Outcome.ORDERED);
    }

    private void note(Actor by, Payable payable, Outcome outcome) {
        auditTrail.record(AuditEvent.done(by, "subsidies.order-payment", "payable", payable.id())
                .with("outcome", outcome.name())
                .with("amount", payable.amount().toString()));
    }

    private void lapse(Actor by, Payable payable) {
        payments.save(payable.become(Payable.State.LAPSED));
        postToLedger.move(transfer(by, payable, Cause.CALL_BACK, payable.id().toString()), payable.amount());
        postToLedger.move(transfer(by, payable, Cause.REVOKE, payable.id().toString()), payable.amount());
        note(by, payable, Outcome.LAPSED);
    }

    private static PostToLedger.Transfer transfer(Actor by, Payable payable, Cause cause, String document) {
        return new PostToLedger.Transfer(by, payable.programme(), payable.matter(), cause, document);
    }

    /** Null while it cannot be said. */
    private @Nullable Boolean met(Payable payable) {
        Instalments.Condition condition = payable.condition();
        if (condition == null) {
            return true;
        }
        if (condition.asOf().isAfter(LocalDate.now(clock))) {
            return null;
        }
        Fact fact = gatherFacts
                .gather(
                        List.of(condition.fact()),
                        new FactSubject(payable.matter().enterprise()),
                        condition.asOf())
                .find(condition.fact())
                .orElse(null);
        return fact != null && fact.value() instanceof FactValue.YesNo yesNo ? yesNo.yes() : null;
    }

    private boolean isStopped(Payable payable) {
        SubjectRef subject = reviews.findBySubject(
                        SUBJECT_KIND, payable.matter().application().value())
                .map(Review::subject)
                .orElseThrow(SharedError.NOT_FOUND::refused);
        return runChecks.stopsPayment(Identifiers.next(clock), subject);
    }
}
