package org.zhuqi.subsidies.payments.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.payments.PayableId;
import org.zhuqi.subsidies.payments.PaymentBatch;
import org.zhuqi.subsidies.payments.PaymentBatchId;
import org.zhuqi.subsidies.payments.Payments;

/**
 * Orders everything that is due in a programme to be paid: line by line, so that a program that dies in the middle leaves
 * whole lines, and the same batch is continued by asking again.
 */
@Service
@RequiredArgsConstructor
public class MakeBatch {
    private final Payments payments;
    private final Programmes programmes;
    private final OrderPayment orderPayment;
    private final Clock clock;

    /** How many lines came to what. */
    public record Made(PaymentBatch batch, Map<OrderPayment.Outcome, Integer> outcomes) {}

    public Made make(Actor actor, ProgrammeId id) {
        actor.may(SubsidiesRight.PAY).orRefuse();
        Programme programme = programmes.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        if (payments.due(id, LocalDate.now(clock)).isEmpty()) {
            throw SubsidiesError.NOT_PAYABLE.refused();
        }
        PaymentBatch batch = new PaymentBatch(
                new PaymentBatchId(Identifiers.next(clock)),
                id,
                programme.title(),
                actor.id(),
                actor.name(),
                clock.instant());
        orderPayment.begin(new OrderPayment.Beginning(actor, batch));
        return fill(actor, batch);
    }

    /** Goes on with a batch: what came to be due, or was interrupted. */
    public Made resume(Actor actor, PaymentBatchId id) {
        actor.may(SubsidiesRight.PAY).orRefuse();
        return fill(actor, payments.findBatch(id).orElseThrow(SharedError.NOT_FOUND::refused));
    }

    private Made fill(Actor actor, PaymentBatch batch) {
        List<PayableId> due = payments.due(batch.programme(), LocalDate.now(clock));
        Map<OrderPayment.Outcome, Integer> outcomes = new EnumMap<>(OrderPayment.Outcome.class);
        for (PayableId payable : due) {
            outcomes.merge(orderPayment.order(new OrderPayment.Command(actor, batch, payable)), 1, Integer::sum);
        }
        return new Made(batch, outcomes);
    }
}
