package org.zhuqi.subsidies.payments.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.payments.usecase.PaymentQueries;
import org.zhuqi.subsidies.payments.usecase.PaymentQueries.BatchRow;

/** The payment batches of a programme as a file. */
@Component
@RequiredArgsConstructor
class ExportedBatches implements Exportable {
    private final PaymentQueries queries;

    @Override
    public String id() {
        return "payment-batches";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(SubsidiesRight.READ_PROPOSALS);
        ProgrammeId programme = Exportable.needed(filter, "programme", id -> new ProgrammeId(UUID.fromString(id)));
        return new Table<BatchRow>(
                List.of(
                        new Column<>(
                                "subsidies.ledger.at", b -> Cell.of(b.batch().at())),
                        new Column<>(
                                "subsidies.ledger.by", b -> Cell.of(b.batch().byName())),
                        new Column<>("subsidies.batch.orders", b -> Cell.of(b.orders())),
                        new Column<>("subsidies.amount", b -> Exportable.wan(b.amount())),
                        new Column<>("subsidies.batch.paid", b -> Cell.of(b.paid())),
                        new Column<>("subsidies.batch.failed", b -> Cell.of(b.failed()))),
                page -> Exportable.whole(queries.batches(scope, programme)));
    }
}
