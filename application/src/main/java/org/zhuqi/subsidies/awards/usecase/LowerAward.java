package org.zhuqi.subsidies.awards.usecase;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Money;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.awards.AwardChange;
import org.zhuqi.subsidies.ledger.Cause;
import org.zhuqi.subsidies.ledger.LedgerAccount;
import org.zhuqi.subsidies.ledger.LedgerBook;
import org.zhuqi.subsidies.ledger.usecase.PostToLedger;
import org.zhuqi.subsidies.payments.Payable;
import org.zhuqi.subsidies.payments.Payments;

/**
 * Frees what an award is lowered by: first what was not sent down, then what waits for claims, then the last instalments. What
 * is claimed, ordered or paid stays.
 */
@Service
@RequiredArgsConstructor
class LowerAward {
    private final PostToLedger postToLedger;
    private final Payments payments;

    /** The programme's ledger is held until the transaction ends, so that nobody claims meanwhile what is taken away. */
    void lower(Actor actor, AwardChange change, Money amount) {
        LedgerBook book =
                postToLedger.openOf(change.programme(), change.matter().application());
        Money awarded = book.balance(LedgerAccount.AWARDED, change.matter().application());
        Money sentDown = book.balance(LedgerAccount.ALLOCATED, change.matter().application());
        // Instalments that lapsed are free already.
        Money reached = book.reached(LedgerAccount.AWARDED, change.matter().application());
        Money cut = reached.minus(amount);
        if (!cut.isPositive()) {
            return;
        }
        Money spent = reached.minus(awarded).minus(sentDown);
        if (spent.compareTo(amount) > 0) {
            throw SubsidiesError.AWARD_SPENT.refused(spent.toString(), amount.toString());
        }
        Money back = cut.minus(awarded.min(cut));
        if (back.isPositive()) {
            cutInstalments(change, back, sentDown);
            postToLedger.move(transfer(actor, change, Cause.CALL_BACK), back);
        }
        postToLedger.move(transfer(actor, change, Cause.LOWER), cut);
    }

    private void cutInstalments(AwardChange change, Money back, Money sentDown) {
        List<Payable> planned = payments.payablesOf(change.matter().application()).stream()
                .filter(Payable::planned)
                .toList();
        Money waitsForClaims =
                sentDown.minus(planned.stream().map(Payable::amount).reduce(Money.ZERO, Money::plus));
        Money left = back.minus(waitsForClaims.min(back));
        for (Payable payable : planned.reversed()) {
            Money part = payable.amount().min(left);
            if (part.isPositive()) {
                payments.save(payable.lower(part));
                left = left.minus(part);
            }
        }
    }

    private static PostToLedger.Transfer transfer(Actor actor, AwardChange change, Cause cause) {
        return new PostToLedger.Transfer(
                actor, change.programme(), change.matter(), cause, change.id().toString());
    }
}
