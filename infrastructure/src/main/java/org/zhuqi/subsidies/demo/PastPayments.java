package org.zhuqi.subsidies.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.candidates.BankAccount;
import org.zhuqi.rules.FactKey;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.place.OnlyInDemonstration;
import org.zhuqi.subsidies.payments.Instalments;
import org.zhuqi.subsidies.payments.PayeeAccountId;
import org.zhuqi.subsidies.payments.PaymentBatch;
import org.zhuqi.subsidies.payments.PaymentOrder;
import org.zhuqi.subsidies.payments.Payments;
import org.zhuqi.subsidies.payments.usecase.AllocateFunds;
import org.zhuqi.subsidies.payments.usecase.MakeBatch;
import org.zhuqi.subsidies.payments.usecase.RecordPaymentResult;
import org.zhuqi.subsidies.payments.usecase.StateAccount;

/** How awarded money was sent down and paid. */
@Component
@OnlyInDemonstration
@RequiredArgsConstructor
class PastPayments {
    private static final FactKey IN_DIRECTORY = new FactKey("enterprise.above-scale");
    private static final BigDecimal HALF = BigDecimal.valueOf(50);

    private final StateAccount stateAccount;
    private final AllocateFunds allocateFunds;
    private final MakeBatch makeBatch;
    private final RecordPaymentResult recordPaymentResult;
    private final Payments payments;
    private final Clock clock;

    List<PayeeAccountId> stateAccounts(Collection<Applicant> files) {
        return files.stream()
                .map(file -> stateAccount
                        .state(
                                file.user(),
                                file.enterprise().id(),
                                new BankAccount(file.enterprise().name(), "某银行延边分行", number(file.enterprise())))
                        .id())
                .toList();
    }

    /** Of no bank that there is: beginning with zeros. */
    private static String number(Enterprise enterprise) {
        return "0000000000000" + enterprise.name().replaceAll("[^0-9]", "");
    }

    void confirm(Actor officer, List<PayeeAccountId> accounts) {
        accounts.forEach(account -> stateAccount.confirm(officer, account));
    }

    /** Half now, half from the day for those who are in the directory then. */
    void allocateInHalves(Actor officer, Programme call, LocalDate second) {
        allocate(
                officer,
                call,
                1,
                new Instalments(List.of(
                        new Instalments.Part(HALF, LocalDate.now(clock), null),
                        new Instalments.Part(HALF, second, new Instalments.Condition(IN_DIRECTORY, second)))));
    }

    void allocateOnClaims(Actor officer, Programme call) {
        allocate(officer, call, 2, Instalments.onClaims());
    }

    private void allocate(Actor officer, Programme call, int number, Instalments instalments) {
        LocalDate today = LocalDate.now(clock);
        allocateFunds.allocate(
                officer,
                new AllocateFunds.Command(
                        call.id(), "示范财产业指〔%d〕%d号".formatted(today.getYear(), number), today, instalments));
    }

    PaymentBatch order(Actor officer, Programme call) {
        return makeBatch.make(officer, call.id()).batch();
    }

    /** The treasury paid everything of it but what it sent back. */
    void paid(Actor officer, PaymentBatch batch, Collection<Applicant> sentBack) {
        LocalDate today = LocalDate.now(clock);
        for (PaymentOrder order : payments.ordersOf(batch.id())) {
            boolean back = sentBack.stream()
                    .anyMatch(file -> file.application().equals(order.matter().application()));
            recordPaymentResult.record(
                    officer,
                    new RecordPaymentResult.Command(
                            order.id(),
                            !back,
                            today,
                            back ? null : "SF%tY%<tm%<td-%02d".formatted(today, order.line()),
                            back ? "户名与账号不符，退汇" : null));
        }
    }
}
