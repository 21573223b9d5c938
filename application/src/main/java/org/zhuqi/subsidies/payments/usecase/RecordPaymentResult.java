package org.zhuqi.subsidies.payments.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.usecase.TrackReview;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.ledger.Cause;
import org.zhuqi.subsidies.ledger.usecase.PostToLedger;
import org.zhuqi.subsidies.payments.Payable;
import org.zhuqi.subsidies.payments.PaymentOrder;
import org.zhuqi.subsidies.payments.PaymentOrderId;
import org.zhuqi.subsidies.payments.Payments;

/** What the treasury says of an order: paid with a voucher, or failed with a reason, and then it can be ordered again. */
@Service
@Transactional
@RequiredArgsConstructor
public class RecordPaymentResult {
    private static final String SUBJECT_KIND = "application";

    private final Payments payments;
    private final PostToLedger postToLedger;
    private final TrackReview trackReview;
    private final AuditTrail auditTrail;
    private final Clock clock;

    public record Command(
            PaymentOrderId order,
            boolean paid,
            @Nullable LocalDate on,
            @Nullable String voucher,
            @Nullable String reason) {}

    /** Whether it was news; saying the same twice changes nothing. */
    public boolean record(Actor actor, Command command) {
        actor.may(SubsidiesRight.PAY).orRefuse();
        PaymentOrder order = held(command.order());
        List<FieldProblem> problems = problems(command);
        LocalDate on = command.on();
        if (on == null || !problems.isEmpty()) {
            throw SubsidiesError.INCOMPLETE.refused(problems);
        }
        PaymentOrder.Result said = said(command);
        if (order.alreadySaid(said)) {
            return false;
        }
        payments.save(order.answered(said));
        Payable payable = payments.findPayable(order.payable()).orElseThrow(SharedError.NOT_FOUND::refused);
        payments.save(payable.become(command.paid() ? Payable.State.PAID : Payable.State.OPEN));
        if (command.paid()) {
            postToLedger.move(transfer(actor, order, Cause.PAY, String.valueOf(said.voucher())), order.amount());
            trackReview.track(
                    actor, SUBJECT_KIND, order.matter().application().value(), Move.PAY, said.voucher(), null);
        } else if (payable.claim() == null) {
            // What was claimed stays claimed until it is paid.
            postToLedger.move(transfer(actor, order, Cause.RETURN, order.id().toString()), order.amount());
        }
        auditTrail.record(AuditEvent.done(actor, "subsidies.payment-result", "payment-order", order.id())
                .with("paid", String.valueOf(said.paid()))
                .with("on", on.toString())
                .with("amount", order.amount().toString()));
        return true;
    }

    /**
     * With the programme's ledger held until the transaction ends: a file of answers holds it from its first line on, and would
     * wait for an order that somebody answers by hand while they wait for the ledger.
     */
    private PaymentOrder held(PaymentOrderId id) {
        PaymentOrder found = payments.findOrder(id).orElseThrow(SharedError.NOT_FOUND::refused);
        postToLedger.openOf(found.programme(), found.matter().application());
        return payments.findOrder(id).orElseThrow(SharedError.NOT_FOUND::refused);
    }

    private static PostToLedger.Transfer transfer(Actor actor, PaymentOrder order, Cause cause, String document) {
        return new PostToLedger.Transfer(actor, order.programme(), order.matter(), cause, document);
    }

    /** What the command says, once nothing is missing. */
    PaymentOrder.Result said(Command command) {
        return new PaymentOrder.Result(
                command.paid(),
                command.on() == null ? LocalDate.EPOCH : command.on(),
                command.paid() ? stripped(command.voucher()) : null,
                command.paid() ? null : stripped(command.reason()));
    }

    /** What is missing or cannot be. */
    List<FieldProblem> problems(Command command) {
        List<FieldProblem> problems = new ArrayList<>();
        LocalDate on = command.on();
        if (on == null || on.isAfter(LocalDate.now(clock))) {
            problems.add(FieldProblem.of("on", "subsidies.day-required"));
        }
        String text = stripped(command.paid() ? command.voucher() : command.reason());
        if (text == null || text.length() > PaymentOrder.MAX_TEXT) {
            problems.add(
                    command.paid()
                            ? FieldProblem.of("voucher", "subsidies.voucher-required", PaymentOrder.MAX_TEXT)
                            : FieldProblem.of("reason", "subsidies.failure-required", PaymentOrder.MAX_TEXT));
        }
        return problems;
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
