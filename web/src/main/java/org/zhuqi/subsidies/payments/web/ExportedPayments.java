package org.zhuqi.subsidies.payments.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.payments.PaymentBatchId;
import org.zhuqi.subsidies.payments.PaymentOrder;
import org.zhuqi.subsidies.payments.usecase.PaymentQueries;

/** A batch as the treasury takes it: the same columns its answers come back in stand empty at the end. */
@Component
@RequiredArgsConstructor
class ExportedPayments implements Exportable {
    private final PaymentQueries queries;
    private final Texts texts;

    @Override
    public String id() {
        return "payment-batch";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        // The treasury needs whole account numbers; a reader who only looks gets none.
        actor.may(SubsidiesRight.PAY).orRefuse();
        Scope scope = actor.scopeFor(SubsidiesRight.READ_PROPOSALS);
        PaymentBatchId batch = Exportable.needed(filter, "batch", id -> new PaymentBatchId(UUID.fromString(id)));
        return new Table<PaymentOrder>(
                List.of(
                        new Column<>("subsidies.payment.order", o -> Cell.of(o.id().toString())),
                        new Column<>("subsidies.number", o -> Cell.of(o.line())),
                        new Column<>("subsidies.enterprise", o -> Cell.of(texts.of(o.enterpriseName()))),
                        new Column<>("subsidies.payment.holder", o -> Cell.of(o.to().holder())),
                        new Column<>("subsidies.payment.bank", o -> Cell.of(o.to().bank())),
                        new Column<>("subsidies.payment.number", o -> Cell.of(o.to().number())),
                        new Column<>(
                                "subsidies.payment.yuan",
                                o -> Cell.of(o.amount().yuan())),
                        new Column<>(
                                "subsidies.payment.paid",
                                o -> o.result() == null
                                        ? Cell.BLANK
                                        : Cell.of(texts.message(o.result().paid() ? "subsidies.yes" : "subsidies.no"))),
                        new Column<>(
                                "subsidies.payment.on",
                                o -> o.result() == null
                                        ? Cell.BLANK
                                        : Cell.of(o.result().on())),
                        new Column<>(
                                "subsidies.payment.voucher",
                                o -> o.result() == null || o.result().voucher() == null
                                        ? Cell.BLANK
                                        : Cell.of(o.result().voucher())),
                        new Column<>(
                                "subsidies.payment.reason",
                                o -> o.result() == null || o.result().reason() == null
                                        ? Cell.BLANK
                                        : Cell.of(o.result().reason()))),
                page -> queries.orders(scope, batch, page));
    }
}
