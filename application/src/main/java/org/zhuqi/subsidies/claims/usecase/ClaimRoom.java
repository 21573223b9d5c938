package org.zhuqi.subsidies.claims.usecase;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.claims.Claim;
import org.zhuqi.subsidies.claims.ClaimId;
import org.zhuqi.subsidies.claims.Claims;
import org.zhuqi.subsidies.ledger.Award;
import org.zhuqi.subsidies.ledger.Cause;
import org.zhuqi.subsidies.ledger.LedgerAccount;
import org.zhuqi.subsidies.ledger.usecase.PostToLedger;
import org.zhuqi.subsidies.payments.Payable;
import org.zhuqi.subsidies.payments.Payments;

/** What every step of a claim asks first: whose it is, and what of the award is free to be claimed. */
@Service
@RequiredArgsConstructor
class ClaimRoom {
    private final Claims claims;
    private final Payments payments;
    private final PostToLedger postToLedger;

    /** The enterprise's own; anybody else's is not there. */
    Claim own(Actor actor, ClaimId id) {
        actor.may(SubsidiesRight.CLAIM).orRefuse();
        Claim claim = claims.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(SubsidiesRight.CLAIM, claim.matter().unit(), claim.matter().enterprise())
                .orRefuse();
        return claim;
    }

    /** The enterprise's own, with its programme's ledger held first, as by everybody who moves money of a claim. */
    Claim held(Actor actor, ClaimId id) {
        Claim found = own(actor, id);
        postToLedger.openOf(found.programme(), found.matter().application());
        return own(actor, id);
    }

    /**
     * What was sent down and is in no instalment; the programme's ledger is held until the transaction ends, so that two
     * claims at once count one after the other.
     */
    Money left(Award award) {
        Money sentDown = postToLedger
                .openOf(award.programme(), award.application())
                .balance(LedgerAccount.ALLOCATED, award.application());
        Money planned = payments.payablesOf(award.application()).stream()
                .filter(Payable::planned)
                .map(Payable::amount)
                .reduce(Money.ZERO, Money::plus);
        return sentDown.minus(planned);
    }

    static PostToLedger.Transfer transfer(Actor actor, Claim claim, Cause cause) {
        return new PostToLedger.Transfer(
                actor, claim.programme(), claim.matter(), cause, claim.id().toString());
    }
}
