package org.zhuqi.subsidies.grants.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.grants.Grant;
import org.zhuqi.subsidies.grants.GrantId;
import org.zhuqi.subsidies.grants.GrantsWon;
import org.zhuqi.subsidies.grants.Passing;
import org.zhuqi.subsidies.ledger.FundingSource;
import org.zhuqi.subsidies.ledger.Posting;

/** Records money won from above, and what of it is passed on: never more than was won. */
@Service
@Transactional
@RequiredArgsConstructor
public class RecordGrant {
    private final GrantsWon grants;
    private final Enterprises enterprises;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /** @param level not the county's: that is below */
    public record Command(
            String document,
            @Nullable FundingSource level,
            @Nullable Money amount,
            String purpose,
            @Nullable LocalDate on) {}

    /**
     * Part of it for somebody.
     *
     * @param enterprise that gets it directly, null when somebody else does
     * @param recipient who does, when it is no enterprise
     */
    public record PassOn(
            GrantId grant,
            @Nullable EnterpriseId enterprise,
            String recipient,
            @Nullable Money amount,
            @Nullable LocalDate on,
            String document) {}

    public Grant record(Actor actor, Command command) {
        actor.may(SubsidiesRight.KEEP_LEDGER).orRefuse();
        List<FieldProblem> problems = new ArrayList<>();
        FundingSource level = command.level();
        if (level == null || level == FundingSource.COUNTY) {
            problems.add(FieldProblem.of("level", "subsidies.source-required"));
        }
        if (outside(command.purpose(), Grant.MAX_TEXT)) {
            problems.add(FieldProblem.of("purpose", "subsidies.purpose-required", Grant.MAX_TEXT));
        }
        Money amount = checked(command.amount(), problems);
        LocalDate on = checked(command.on(), command.document(), problems);
        if (level == null || !problems.isEmpty()) {
            throw SubsidiesError.INCOMPLETE.refused(problems);
        }
        Grant grant = new Grant(
                new GrantId(Identifiers.next(clock)),
                command.document().strip(),
                level,
                amount,
                command.purpose().strip(),
                on,
                Money.ZERO,
                Money.ZERO,
                actor.id(),
                actor.name(),
                clock.instant(),
                0);
        grants.add(grant);
        auditTrail.record(AuditEvent.done(actor, "subsidies.record-grant", "grant", grant.id())
                .with("document", grant.document())
                .with("amount", amount.toString()));
        return grant;
    }

    public Grant passOn(Actor actor, PassOn command) {
        actor.may(SubsidiesRight.KEEP_LEDGER).orRefuse();
        Grant grant = grants.find(command.grant()).orElseThrow(SharedError.NOT_FOUND::refused);
        EnterpriseId enterprise = command.enterprise();
        String recipient = enterprise == null
                ? command.recipient().strip()
                : enterprises.find(enterprise).map(Enterprise::name).orElseThrow(SharedError.NOT_FOUND::refused);
        List<FieldProblem> problems = new ArrayList<>();
        if (outside(recipient, Grant.MAX_TEXT)) {
            problems.add(FieldProblem.of("recipient", "subsidies.recipient-required", Grant.MAX_TEXT));
        }
        Money amount = checked(command.amount(), problems);
        LocalDate on = checked(command.on(), command.document(), problems);
        if (!problems.isEmpty()) {
            throw SubsidiesError.INCOMPLETE.refused(problems);
        }
        Passing passing = new Passing(
                grant.id(),
                enterprise,
                recipient,
                amount,
                on,
                command.document().strip(),
                actor.id(),
                actor.name(),
                clock.instant());
        if (grants.passings(grant.id()).stream().anyMatch(before -> isSame(before, passing))) {
            throw SubsidiesError.RECORDED_ALREADY.refused();
        }
        Grant passed = grant.passOn(amount, enterprise != null);
        grants.save(passed, passing);
        auditTrail.record(AuditEvent.done(actor, "subsidies.pass-on-grant", "grant", grant.id())
                .with("recipient", recipient)
                .with("amount", amount.toString()));
        return passed;
    }

    /** Sent again, by a second click or from a second window. */
    private static boolean isSame(Passing before, Passing now) {
        return before.recipient().equals(now.recipient())
                && before.amount().equals(now.amount())
                && before.on().equals(now.on())
                && before.document().equals(now.document());
    }

    private static Money checked(@Nullable Money amount, List<FieldProblem> problems) {
        if (amount == null || !amount.isPositive()) {
            problems.add(FieldProblem.of("amount", "subsidies.amount-required"));
            return Money.ZERO;
        }
        return amount;
    }

    private LocalDate checked(@Nullable LocalDate on, String document, List<FieldProblem> problems) {
        if (outside(document, Posting.MAX_DOCUMENT)) {
            problems.add(FieldProblem.of("document", "subsidies.document-required", Posting.MAX_DOCUMENT));
        }
        if (on == null || on.isAfter(LocalDate.now(clock))) {
            problems.add(FieldProblem.of("on", "subsidies.day-required"));
            return LocalDate.EPOCH;
        }
        return on;
    }

    private static boolean outside(String text, int most) {
        return text.isBlank() || text.strip().length() > most;
    }
}
