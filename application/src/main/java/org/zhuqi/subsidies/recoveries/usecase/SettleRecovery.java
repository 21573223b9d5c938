package org.zhuqi.subsidies.recoveries.usecase;

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
import org.zhuqi.reviews.ReviewsError;
import org.zhuqi.reviews.Ties;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.ledger.Cause;
import org.zhuqi.subsidies.ledger.Posting;
import org.zhuqi.subsidies.ledger.usecase.PostToLedger;
import org.zhuqi.subsidies.recoveries.Receipt;
import org.zhuqi.subsidies.recoveries.Recoveries;
import org.zhuqi.subsidies.recoveries.Recovery;
import org.zhuqi.subsidies.recoveries.RecoveryId;

/** Money came back, by itself or enforced, or will not come and is written off: in as many steps as it takes. */
@Service
@Transactional
@RequiredArgsConstructor
public class SettleRecovery {
    private final Recoveries recoveries;
    private final PostToLedger postToLedger;
    private final Ties ties;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /** @param document voucher, court record or decision */
    public record Command(
            RecoveryId recovery,
            Recovery.@Nullable Kind kind,
            @Nullable Money amount,
            @Nullable LocalDate on,
            String document) {}

    public Recovery settle(Actor actor, Command command) {
        actor.may(SubsidiesRight.RECOVER).orRefuse();
        Recovery recovery = recoveries.find(command.recovery()).orElseThrow(SharedError.NOT_FOUND::refused);
        if (ties.binds(actor.id(), recovery.matter().enterprise())) {
            throw ReviewsError.TIED.refused();
        }
        Receipt receipt = receipt(actor, command);
        if (recoveries.receipts(recovery.id()).stream().anyMatch(before -> isSame(before, receipt))) {
            throw SubsidiesError.RECORDED_ALREADY.refused();
        }
        Money principal = recovery.principalOf(receipt.amount());
        Recovery settled = recovery.settle(receipt.kind(), receipt.amount());
        recoveries.save(settled, receipt);
        if (receipt.kind() != Recovery.Kind.WRITTEN_OFF && principal.isPositive()) {
            postToLedger.move(
                    new PostToLedger.Transfer(
                            actor, recovery.programme(), recovery.matter(), Cause.RECOVER, receipt.document()),
                    principal);
        }
        auditTrail.record(AuditEvent.done(actor, "subsidies.settle-recovery", "recovery", recovery.id())
                .with("kind", receipt.kind().name())
                .with("amount", receipt.amount().toString())
                .with("document", receipt.document()));
        return settled;
    }

    /** Sent again, by a second click or from a second window. */
    private static boolean isSame(Receipt before, Receipt now) {
        return before.kind() == now.kind()
                && before.amount().equals(now.amount())
                && before.on().equals(now.on())
                && before.document().equals(now.document());
    }

    private Receipt receipt(Actor actor, Command command) {
        List<FieldProblem> problems = new ArrayList<>();
        Recovery.Kind kind = command.kind();
        Money amount = command.amount();
        LocalDate on = command.on();
        String document = command.document().strip();
        if (kind == null) {
            problems.add(FieldProblem.of("kind", "subsidies.kind-required"));
        }
        if (amount == null || !amount.isPositive()) {
            problems.add(FieldProblem.of("amount", "subsidies.amount-required"));
        }
        if (on == null || on.isAfter(LocalDate.now(clock))) {
            problems.add(FieldProblem.of("on", "subsidies.day-required"));
        }
        if (document.isEmpty() || document.length() > Posting.MAX_DOCUMENT) {
            problems.add(FieldProblem.of("document", "subsidies.document-required", Posting.MAX_DOCUMENT));
        }
        if (kind == null || amount == null || on == null || !problems.isEmpty()) {
            throw SubsidiesError.INCOMPLETE.refused(problems);
        }
        return new Receipt(command.recovery(), kind, amount, on, document, actor.id(), actor.name(), clock.instant());
    }
}
