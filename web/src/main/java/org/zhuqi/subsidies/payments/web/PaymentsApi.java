package org.zhuqi.subsidies.payments.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.candidates.BankAccount;
import org.zhuqi.rules.FactKey;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.payments.Allocation;
import org.zhuqi.subsidies.payments.Instalments;
import org.zhuqi.subsidies.payments.Payable;
import org.zhuqi.subsidies.payments.PayeeAccount;
import org.zhuqi.subsidies.payments.PayeeAccountId;
import org.zhuqi.subsidies.payments.PaymentBatchId;
import org.zhuqi.subsidies.payments.PaymentOrder;
import org.zhuqi.subsidies.payments.PaymentOrderId;
import org.zhuqi.subsidies.payments.usecase.AllocateFunds;
import org.zhuqi.subsidies.payments.usecase.MakeBatch;
import org.zhuqi.subsidies.payments.usecase.OrderPayment;
import org.zhuqi.subsidies.payments.usecase.PaymentQueries;
import org.zhuqi.subsidies.payments.usecase.PaymentQueries.PayableRow;
import org.zhuqi.subsidies.payments.usecase.RecordPaymentResult;
import org.zhuqi.subsidies.payments.usecase.StateAccount;

@RestController
@RequestMapping("/api/v1")
@RequiredArgsConstructor
class PaymentsApi {
    private final AllocateFunds allocateFunds;
    private final MakeBatch makeBatch;
    private final RecordPaymentResult recordPaymentResult;
    private final StateAccount stateAccount;
    private final PaymentQueries queries;

    /**
     * A document.
     *
     * @param parts everything at once on the document's day when not given
     * @param onClaims whether it is paid on claims instead
     */
    record AllocationRequest(
            @Nullable String document,
            @Nullable LocalDate on,
            @Nullable List<PartRequest> parts,
            @Nullable Boolean onClaims) {
        Instalments instalments() {
            if (Boolean.TRUE.equals(onClaims)) {
                return Instalments.onClaims();
            }
            if (parts == null || parts.isEmpty()) {
                return Instalments.atOnce(on == null ? LocalDate.EPOCH : on);
            }
            return new Instalments(parts.stream().map(PartRequest::part).toList());
        }
    }

    /**
     * One part.
     *
     * @param fact that must hold on the day {@code asOf}, e.g. {@code enterprise.above-scale}; null for no condition
     */
    record PartRequest(
            @Nullable BigDecimal percent,
            @Nullable LocalDate due,
            @Nullable String fact,
            @Nullable LocalDate asOf) {
        Instalments.Part part() {
            if (percent == null || due == null || (fact == null) != (asOf == null)) {
                throw SubsidiesError.INSTALMENTS_WRONG.refused(Instalments.MAX_PARTS);
            }
            return new Instalments.Part(
                    percent,
                    due,
                    fact == null || asOf == null ? null : new Instalments.Condition(new FactKey(fact), asOf));
        }
    }

    record AllocationResponse(UUID id, String document, LocalDate on, int lines, BigDecimal amount) {
        static AllocationResponse from(Allocation allocation) {
            return new AllocationResponse(
                    allocation.id().value(),
                    allocation.document(),
                    allocation.on(),
                    allocation.lines(),
                    allocation.amount().yuan());
        }
    }

    /** @param outcomes how many lines came to what */
    record BatchResponse(UUID id, Map<OrderPayment.Outcome, Integer> outcomes) {
        static BatchResponse from(MakeBatch.Made made) {
            return new BatchResponse(made.batch().id().value(), made.outcomes());
        }
    }

    /** @param paid null while the treasury has not answered */
    record OrderResponse(
            UUID id,
            int line,
            UUID application,
            LocalText enterprise,
            BigDecimal amount,
            String holder,
            String bank,
            String number,
            @Nullable Boolean paid,
            @Nullable LocalDate on,
            @Nullable String voucher,
            @Nullable String reason) {
        static OrderResponse from(PaymentOrder order) {
            PaymentOrder.Result result = order.result();
            return new OrderResponse(
                    order.id().value(),
                    order.line(),
                    order.matter().application().value(),
                    order.enterpriseName(),
                    order.amount().yuan(),
                    order.to().holder(),
                    order.to().bank(),
                    PayeeAccount.masked(order.to().number()),
                    result == null ? null : result.paid(),
                    result == null ? null : result.on(),
                    result == null ? null : result.voucher(),
                    result == null ? null : result.reason());
        }
    }

    record ResultRequest(
            @Nullable UUID order,
            @Nullable Boolean paid,
            @Nullable LocalDate on,
            @Nullable String voucher,
            @Nullable String reason) {}

    /** @param news false when the same was said before */
    record ResultResponse(@Nullable UUID order, boolean news) {}

    record AccountRequest(
            @Nullable String holder,
            @Nullable String bank,
            @Nullable String number) {}

    record AccountResponse(UUID id, String holder, String bank, String number, boolean confirmed) {
        static AccountResponse from(PayeeAccount account) {
            return new AccountResponse(
                    account.id().value(),
                    account.account().holder(),
                    account.account().bank(),
                    account.masked(),
                    account.confirmed() != null);
        }
    }

    /** @param condition a fact that must hold on the day {@code conditionAsOf}; null for none */
    record PayableResponse(
            UUID id,
            UUID programme,
            UUID application,
            LocalText programmeTitle,
            LocalText enterprise,
            int number,
            BigDecimal amount,
            LocalDate due,
            @Nullable String condition,
            @Nullable LocalDate conditionAsOf,
            Payable.State state,
            @Nullable LocalDate paidOn) {
        static PayableResponse from(PayableRow row) {
            Payable payable = row.payable();
            Instalments.Condition condition = payable.condition();
            return new PayableResponse(
                    payable.id().value(),
                    payable.programme().value(),
                    payable.matter().application().value(),
                    payable.programmeTitle(),
                    payable.enterpriseName(),
                    payable.number(),
                    payable.amount().yuan(),
                    payable.due(),
                    condition == null ? null : condition.fact().value(),
                    condition == null ? null : condition.asOf(),
                    payable.state(),
                    row.paidOn());
        }
    }

    /** Sends down everything awarded and not sent down before. */
    @PostMapping("/programmes/{id}/allocations")
    @ResponseStatus(HttpStatus.CREATED)
    AllocationResponse allocate(Actor actor, @PathVariable UUID id, @RequestBody AllocationRequest request) {
        actor.may(SubsidiesRight.PAY).orRefuse();
        return AllocationResponse.from(allocateFunds.allocate(
                actor,
                new AllocateFunds.Command(
                        new ProgrammeId(id),
                        request.document() == null ? "" : request.document(),
                        request.on(),
                        request.instalments())));
    }

    @GetMapping("/programmes/{id}/payables")
    Page<PayableResponse> payables(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return queries.ofProgramme(
                        actor.scopeFor(SubsidiesRight.READ), new ProgrammeId(id), new PageRequest(after, limit, null))
                .map(PayableResponse::from);
    }

    /** Orders everything that is due to be paid. */
    @PostMapping("/programmes/{id}/payment-batches")
    @ResponseStatus(HttpStatus.CREATED)
    BatchResponse make(Actor actor, @PathVariable UUID id) {
        return BatchResponse.from(makeBatch.make(actor, new ProgrammeId(id)));
    }

    /** Goes on with a batch that was interrupted, or takes in what came to be due. */
    @PostMapping("/payment-batches/{id}/resume")
    BatchResponse resume(Actor actor, @PathVariable UUID id) {
        return BatchResponse.from(makeBatch.resume(actor, new PaymentBatchId(id)));
    }

    @GetMapping("/payment-batches/{id}/orders")
    Page<OrderResponse> orders(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        var scope = actor.scopeFor(SubsidiesRight.READ_PROPOSALS);
        PaymentBatchId batch = new PaymentBatchId(id);
        queries.batch(scope, batch).orElseThrow(SharedError.NOT_FOUND::refused);
        return queries.orders(scope, batch, new PageRequest(after, limit, null)).map(OrderResponse::from);
    }

    /** What the treasury says; each line is kept by itself, and saying it twice changes nothing. */
    @PostMapping("/payment-results")
    List<ResultResponse> results(Actor actor, @RequestBody List<ResultRequest> request) {
        actor.may(SubsidiesRight.PAY).orRefuse();
        List<ResultResponse> answers = new ArrayList<>();
        for (ResultRequest result : request) {
            UUID order = result.order();
            boolean news = recordPaymentResult.record(
                    actor,
                    new RecordPaymentResult.Command(
                            new PaymentOrderId(order == null ? new UUID(0, 0) : order),
                            Boolean.TRUE.equals(result.paid()),
                            result.on(),
                            result.voucher(),
                            result.reason()));
            answers.add(new ResultResponse(order, news));
        }
        return answers;
    }

    /** Where an enterprise wants its money. */
    @PostMapping("/enterprises/{id}/payee-accounts")
    @ResponseStatus(HttpStatus.CREATED)
    AccountResponse state(Actor actor, @PathVariable UUID id, @RequestBody AccountRequest request) {
        return AccountResponse.from(stateAccount.state(
                actor,
                new EnterpriseId(id),
                new BankAccount(orEmpty(request.holder()), orEmpty(request.bank()), orEmpty(request.number()))));
    }

    /** A second person confirms an account. */
    @PostMapping("/payee-accounts/{id}/confirm")
    AccountResponse confirm(Actor actor, @PathVariable UUID id) {
        return AccountResponse.from(stateAccount.confirm(actor, new PayeeAccountId(id)));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
