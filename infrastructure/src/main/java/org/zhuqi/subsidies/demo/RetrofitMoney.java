package org.zhuqi.subsidies.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.programmes.Programme;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.place.OnlyInDemonstration;
import org.zhuqi.subsidies.claims.Claim;
import org.zhuqi.subsidies.payments.PayeeAccountId;
import org.zhuqi.subsidies.payments.PaymentBatch;
import org.zhuqi.subsidies.performance.Performance;
import org.zhuqi.subsidies.recoveries.Recovery;

/**
 * What became of the awards of last year's call: six were paid in halves, of which one lost the second and one must pay
 * back; three claim what they spent.
 */
@Component
@OnlyInDemonstration
@RequiredArgsConstructor
class RetrofitMoney {
    private static final int SECOND_HALF = 42;

    private final PastDecisions decisions;
    private final PastPayments payments;
    private final PastClaims claims;
    private final PastSequels sequels;
    private final PastChanges changes;
    private final Officers officers;
    private final PastDays days;

    void tell(Programme call, RetrofitFiles files) {
        firstHalves(call, files);
        firstClaims(call, files);
        accounts(files);
        paid(call, SECOND_HALF - 1);
        lately(files);
    }

    /** One payment comes back and is made again. */
    private void firstHalves(Programme call, RetrofitFiles files) {
        Actor officer = officers.reviewing();
        Actor other = officers.deciding();
        LocalDate second = days.day(SECOND_HALF);
        LocalDate reached = days.day(105);
        days.on(141, () -> payments.confirm(other, payments.stateAccounts(files.good())));
        days.on(140, () -> payments.allocateInHalves(officer, call, second));
        days.on(139, () -> sequels.setTargets(other, files.accepted(), reached));
        PaymentBatch first = days.made(138, () -> payments.order(officer, call));
        days.on(136, () -> payments.paid(officer, first, List.of(files.sentBack())));
        List<PayeeAccountId> corrected = days.made(135, () -> payments.stateAccounts(List.of(files.sentBack())));
        days.on(135, () -> payments.confirm(other, corrected));
        paid(call, 135);
    }

    /** The first claim is accepted, of the second a part is cut. */
    private void firstClaims(Programme call, RetrofitFiles files) {
        Actor officer = officers.deciding();
        Applicant first = files.claiming().get(0);
        Applicant second = files.claiming().get(1);
        LocalDate later = days.day(0).plusDays(30);
        days.on(134, () -> decisions.award(officers.reviewing(), files.claiming()));
        days.on(131, () -> payments.allocateOnClaims(officers.reviewing(), call));
        days.on(130, () -> sequels.setTargets(officer, first, later));
        Claim whole = days.made(105, () -> claims.file(first, Money.ofWan(24)));
        days.on(100, () -> claims.decide(officer, whole, BigDecimal.ONE));
        paid(call, 98);
        Claim cut = days.made(85, () -> claims.file(second, Money.ofWan(15), Money.ofWan(12)));
        days.on(79, () -> claims.decide(officer, cut, new BigDecimal("0.75")));
        paid(call, 77);
    }

    private void paid(Programme call, int ago) {
        Actor officer = officers.reviewing();
        PaymentBatch batch = days.made(ago, () -> payments.order(officer, call));
        days.on(ago - 2, () -> payments.paid(officer, batch, List.of()));
    }

    private void accounts(RetrofitFiles files) {
        Actor officer = officers.deciding();
        changes.moreTime(files.claiming().get(1));
        days.on(58, () -> sequels.report(files.accepted(), 360, 82));
        days.on(57, () -> sequels.report(files.sentBack(), 310, 75));
        days.on(55, () -> sequels.report(files.gone(), 180, 71));
        days.on(50, () -> {
            sequels.judge(officer, files.accepted(), Performance.State.ACCEPTED, "绩效目标全部完成，验收通过。");
            sequels.judge(officer, files.sentBack(), Performance.State.ACCEPTED, "绩效目标全部完成，验收通过。");
            sequels.judge(officer, files.gone(), Performance.State.RECTIFY, "新增产值未达目标，请说明原因并整改。");
        });
        days.on(46, () -> sequels.report(files.reported(), 290, 74));
    }

    /** What is still in hand: a claim to be paid and one to be ruled on, a change, money that comes back bit by bit. */
    private void lately(RetrofitFiles files) {
        Actor officer = officers.deciding();
        Applicant third = files.claiming().get(2);
        LocalDate due = days.day(0).plusDays(30);
        Claim accepted = days.made(31, () -> claims.file(third, Money.ofWan(18)));
        Recovery recovery = days.made(28, () -> sequels.revoke(officer, files.revoked(), due));
        days.on(26, () -> claims.decide(officer, accepted, BigDecimal.ONE));
        days.on(18, () -> sequels.received(officer, recovery, Money.ofWan(12)));
        changes.other(files.reported());
        days.on(6, () -> sequels.received(officer, recovery, Money.ofWan(8)));
        days.on(4, () -> claims.file(third, Money.ofWan(11)));
    }
}
