package org.zhuqi.subsidies.claims.usecase;

import java.time.Clock;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.Reviews;
import org.zhuqi.reviews.checks.CheckMoment;
import org.zhuqi.reviews.checks.FundingKey;
import org.zhuqi.reviews.checks.usecase.RunChecks;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.claims.Claim;
import org.zhuqi.subsidies.claims.ClaimId;
import org.zhuqi.subsidies.claims.ClaimLine;
import org.zhuqi.subsidies.claims.Claims;
import org.zhuqi.subsidies.ledger.Award;
import org.zhuqi.subsidies.ledger.Awards;
import org.zhuqi.subsidies.ledger.Cause;
import org.zhuqi.subsidies.ledger.usecase.PostToLedger;

/**
 * Files a claim: its money leaves what can be claimed at once, so that what is paid and claimed never exceeds the award,
 * whoever else files at the same moment; or takes it back before it was ruled on.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class FileClaim {
    /** The check that holds claimed machines against those of the project, as snapshots name it. */
    public static final String MACHINES_CHECK = "claim-machines";

    private static final String SUBJECT_KIND = "application";

    private final Claims claims;
    private final ClaimRoom claimRoom;
    private final Awards awards;
    private final Reviews reviews;
    private final RunChecks runChecks;
    private final PostToLedger postToLedger;
    private final AuditTrail auditTrail;
    private final Clock clock;

    public Claim file(Actor actor, ClaimId id) {
        Claim claim = claimRoom.own(actor, id);
        Award award =
                awards.findByApplication(claim.matter().application()).orElseThrow(SharedError.NOT_FOUND::refused);
        Claim filed = claim.file(clock.instant());
        Set<FundingKey> taken = claims.taken(filed.keys(), id);
        for (ClaimLine line : filed.lines()) {
            if (taken.contains(line.invoice().key())) {
                throw SubsidiesError.INVOICE_CLAIMED.refused(line.invoice().number());
            }
        }
        Money left = claimRoom.left(award);
        if (filed.claimed().compareTo(left) > 0) {
            throw SubsidiesError.AWARD_EXCEEDED.refused(
                    left.toString(), filed.claimed().toString());
        }
        claims.save(filed);
        postToLedger.move(ClaimRoom.transfer(actor, filed, Cause.CLAIM), filed.claimed());
        auditTrail.record(AuditEvent.done(actor, "subsidies.file-claim", "claim", id)
                .with("application", filed.matter().application().toString())
                .with("lines", String.valueOf(filed.lines().size()))
                .with("amount", filed.claimed().toString()));
        // What else asks money for the same invoices, and which machine is not the project's, shows on the
        // application's page.
        reviews.findBySubject(SUBJECT_KIND, filed.matter().application().value())
                .map(Review::subject)
                .ifPresent(subject -> runChecks.run(id.value(), subject, CheckMoment.PAYMENT));
        return filed;
    }

    public Claim withdraw(Actor actor, ClaimId id) {
        Claim claim = claimRoom.held(actor, id);
        Claim withdrawn = claim.withdraw();
        claims.save(withdrawn);
        if (claim.state() == Claim.State.FILED) {
            postToLedger.move(ClaimRoom.transfer(actor, claim, Cause.RETURN), claim.claimed());
        }
        auditTrail.record(AuditEvent.done(actor, "subsidies.withdraw-claim", "claim", id)
                .with("amount", claim.claimed().toString()));
        return withdrawn;
    }
}
