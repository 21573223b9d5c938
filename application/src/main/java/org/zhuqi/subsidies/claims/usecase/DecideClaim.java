package org.zhuqi.subsidies.claims.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.notifications.Recipient;
import org.zhuqi.notifications.usecase.SendNotification;
import org.zhuqi.reviews.ReviewsError;
import org.zhuqi.reviews.Ties;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.claims.Claim;
import org.zhuqi.subsidies.claims.ClaimId;
import org.zhuqi.subsidies.claims.ClaimLine;
import org.zhuqi.subsidies.claims.Claims;
import org.zhuqi.subsidies.ledger.Cause;
import org.zhuqi.subsidies.ledger.usecase.PostToLedger;
import org.zhuqi.subsidies.payments.Payable;
import org.zhuqi.subsidies.payments.PayableId;
import org.zhuqi.subsidies.payments.Payments;

/** Rules on a claim line by line: what is accepted is due at once, what is cut can be claimed again for something else. */
@Service
@Transactional
@RequiredArgsConstructor
public class DecideClaim {
    private final Claims claims;
    private final Payments payments;
    private final PostToLedger postToLedger;
    private final Ties ties;
    private final SendNotification sendNotification;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /** @param lines of every line of the claim */
    public record Command(ClaimId claim, List<Line> lines) {}

    /**
     * What is accepted of a line.
     *
     * @param accepted null where nothing was typed
     * @param reason needed where less than everything is accepted
     */
    public record Line(
            int number, @Nullable Money accepted, @Nullable String reason) {}

    public Claim decide(Actor actor, Command command) {
        actor.may(SubsidiesRight.PAY).orRefuse();
        Claim claim = held(command.claim());
        if (ties.binds(actor.id(), claim.matter().enterprise())) {
            throw ReviewsError.TIED.refused();
        }
        if (!claim.state().mayBecome(Claim.State.DECIDED)) {
            throw SubsidiesError.CLAIM_CLOSED.refused();
        }
        Claim decided =
                claim.rule(outcomes(claim, command), new Claim.Ruling(actor.id(), actor.name(), clock.instant()));
        claims.save(decided);
        Money accepted = decided.accepted();
        Money cut = decided.claimed().minus(accepted);
        if (cut.isPositive()) {
            postToLedger.move(ClaimRoom.transfer(actor, decided, Cause.RETURN), cut);
        }
        if (accepted.isPositive()) {
            payments.addNext(payable(decided, accepted));
        }
        auditTrail.record(AuditEvent.done(actor, "subsidies.decide-claim", "claim", claim.id())
                .with("claimed", claim.claimed().toString())
                .with("accepted", accepted.toString()));
        sendNotification.send(
                new Recipient.UsersOf(claim.matter().enterprise()),
                cut.isPositive() ? "subsidies.news.claim-cut" : "subsidies.news.claim-accepted",
                List.of(claim.programmeTitle(), LocalText.same(accepted.toString())),
                "/my/claims/" + claim.id(),
                claim.id().value());
        return decided;
    }

    /**
     * The claim, with its programme's ledger held until the transaction ends: a revocation takes that first too, and the two
     * would wait for each other if this took the claim before.
     */
    private Claim held(ClaimId id) {
        Claim found = filed(id);
        postToLedger.openOf(found.programme(), found.matter().application());
        return filed(id);
    }

    private Claim filed(ClaimId id) {
        return claims.find(id)
                .filter(found -> found.state() != Claim.State.DRAFT)
                .orElseThrow(SharedError.NOT_FOUND::refused);
    }

    private Payable payable(Claim claim, Money accepted) {
        return Payable.builder()
                .id(new PayableId(Identifiers.next(clock)))
                .claim(claim.id())
                .programme(claim.programme())
                .programmeTitle(claim.programmeTitle())
                .matter(claim.matter())
                .enterpriseName(claim.enterpriseName())
                .number(1)
                .amount(accepted)
                .due(LocalDate.now(clock))
                .state(Payable.State.OPEN)
                .build();
    }

    private static Map<Integer, ClaimLine.Outcome> outcomes(Claim claim, Command command) {
        Map<Integer, Line> typed = new HashMap<>();
        command.lines().forEach(line -> typed.put(line.number(), line));
        List<FieldProblem> problems = new ArrayList<>();
        Map<Integer, ClaimLine.Outcome> outcomes = new HashMap<>();
        for (ClaimLine line : claim.lines()) {
            Line said = typed.get(line.number());
            Money accepted = said == null ? null : said.accepted();
            String reason =
                    said == null || said.reason() == null || said.reason().isBlank()
                            ? null
                            : said.reason().strip();
            if (accepted == null || accepted.isNegative() || accepted.compareTo(line.claimed()) > 0) {
                problems.add(FieldProblem.of("accepted-" + line.number(), "subsidies.accepted-required"));
            } else if (accepted.compareTo(line.claimed()) < 0
                    && (reason == null || reason.length() > ClaimLine.MAX_TEXT)) {
                problems.add(FieldProblem.of(
                        "reason-" + line.number(), "subsidies.cut-reason-required", ClaimLine.MAX_TEXT));
            } else {
                outcomes.put(
                        line.number(),
                        new ClaimLine.Outcome(accepted, accepted.equals(line.claimed()) ? null : reason));
            }
        }
        if (!problems.isEmpty()) {
            throw SubsidiesError.INCOMPLETE.refused(problems);
        }
        return outcomes;
    }
}
