package org.zhuqi.subsidies.payments.usecase;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.documents.imports.ColumnType;
import org.zhuqi.documents.imports.ImportColumn;
import org.zhuqi.documents.imports.ImportKind;
import org.zhuqi.documents.imports.ImportRow;
import org.zhuqi.documents.imports.RowVerdict;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Right;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.payments.PaymentOrder;
import org.zhuqi.subsidies.payments.PaymentOrderId;
import org.zhuqi.subsidies.payments.Payments;

/** The treasury's answers to payment orders from a file; what was said before stays as it is. */
@Service
@RequiredArgsConstructor
class PaymentResultsImport implements ImportKind {
    private static final String ORDER = "order";
    private static final String PAID = "paid";
    private static final String ON = "on";
    private static final String VOUCHER = "voucher";
    private static final String REASON = "reason";

    private final Payments payments;
    private final RecordPaymentResult recordPaymentResult;

    @Override
    public String id() {
        return "payment-results";
    }

    @Override
    public Right right() {
        return SubsidiesRight.PAY;
    }

    @Override
    public List<ImportColumn> columns() {
        return List.of(
                ImportColumn.required(ORDER, "subsidies.payment.order", new ColumnType.Text()),
                ImportColumn.required(PAID, "subsidies.payment.paid", new ColumnType.YesNo()),
                ImportColumn.required(ON, "subsidies.payment.on", new ColumnType.Day()),
                ImportColumn.optional(VOUCHER, "subsidies.payment.voucher", new ColumnType.Text()),
                ImportColumn.optional(REASON, "subsidies.payment.reason", new ColumnType.Text()));
    }

    @Override
    public Rows begin(Actor actor, boolean keeping) {
        return new Judging(actor);
    }

    @RequiredArgsConstructor
    private final class Judging implements Rows {
        private final Actor actor;
        private final Map<PaymentOrderId, Integer> rowOf = new HashMap<>();
        private final List<RecordPaymentResult.Command> fresh = new ArrayList<>();

        @Override
        public List<RowVerdict> judge(List<ImportRow> rows) {
            fresh.clear();
            return rows.stream().map(this::judge).toList();
        }

        private RowVerdict judge(ImportRow row) {
            PaymentOrder order = order(row.at(ORDER));
            if (order == null) {
                return RowVerdict.bad(List.of(FieldProblem.of(ORDER, "subsidies.order-unknown")));
            }
            Integer before = rowOf.putIfAbsent(order.id(), row.number());
            if (before != null) {
                return RowVerdict.bad(List.of(FieldProblem.of(ORDER, "subsidies.order-twice", before)));
            }
            RecordPaymentResult.Command command = new RecordPaymentResult.Command(
                    order.id(), "true".equals(row.at(PAID)), day(row.at(ON)), row.at(VOUCHER), row.at(REASON));
            List<FieldProblem> problems = recordPaymentResult.problems(command);
            if (!problems.isEmpty()) {
                return RowVerdict.bad(problems);
            }
            PaymentOrder.Result result = order.result();
            if (result != null) {
                return order.alreadySaid(recordPaymentResult.said(command))
                        ? RowVerdict.UNCHANGED
                        : RowVerdict.bad(List.of(FieldProblem.of(PAID, "subsidies.answered-otherwise")));
            }
            fresh.add(command);
            return RowVerdict.CHANGED;
        }

        @Override
        public void keep() {
            fresh.forEach(command -> recordPaymentResult.record(actor, command));
        }
    }

    private @Nullable PaymentOrder order(String id) {
        try {
            return payments.findOrder(new PaymentOrderId(UUID.fromString(id))).orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
