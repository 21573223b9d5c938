package org.zhuqi.subsidies.payments.usecase;

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
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.usecase.TrackReview;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.ledger.Award;
import org.zhuqi.subsidies.ledger.Awards;
import org.zhuqi.subsidies.ledger.Cause;
import org.zhuqi.subsidies.ledger.LedgerAccount;
import org.zhuqi.subsidies.ledger.Posting;
import org.zhuqi.subsidies.ledger.usecase.PostToLedger;
import org.zhuqi.subsidies.payments.Allocation;
import org.zhuqi.subsidies.payments.AllocationId;
import org.zhuqi.subsidies.payments.Instalments;
import org.zhuqi.subsidies.payments.Payable;
import org.zhuqi.subsidies.payments.PayableId;
import org.zhuqi.subsidies.payments.Payments;

/**
 * Sends everything down that a programme awarded and that was not sent down before, in the parts the document says. What is
 * still on notice or objected to is not awarded, so it waits for the next document; nothing else does.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class AllocateFunds {
    private static final String SUBJECT_KIND = "application";

    private final Awards awards;
    private final Payments payments;
    private final Programmes programmes;
    private final PostToLedger postToLedger;
    private final TrackReview trackReview;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /**
     * A document.
     *
     * @param document its number
     * @param on its day
     */
    public record Command(
            ProgrammeId programme,
            String document,
            @Nullable LocalDate on,
            Instalments instalments) {}

    public Allocation allocate(Actor actor, Command command) {
        actor.may(SubsidiesRight.PAY).orRefuse();
        programmes.find(command.programme()).orElseThrow(SharedError.NOT_FOUND::refused);
        LocalDate on = requireComplete(command);
        postToLedger.open(command.programme());
        AllocationId id = new AllocationId(Identifiers.next(clock));
        List<Payable> payables = new ArrayList<>();
        List<Award> sent = new ArrayList<>();
        Money sum = Money.ZERO;
        int lines = 0;
        for (Award award : awards.of(command.programme())) {
            Money awarded = postToLedger
                    .openOf(command.programme(), award.application())
                    .balance(LedgerAccount.AWARDED, award.application());
            if (awarded.isPositive()) {
                payables.addAll(payables(id, award, awarded, command));
                sent.add(award);
                sum = sum.plus(awarded);
                lines++;
            }
        }
        if (lines == 0) {
            throw SubsidiesError.NOTHING_AWARDED.refused();
        }
        Allocation allocation = new Allocation(
                id,
                command.programme(),
                command.document().strip(),
                on,
                lines,
                sum,
                actor.id(),
                actor.name(),
                clock.instant());
        payments.add(allocation, payables);
        for (Award award : sent) {
            postToLedger.moveAll(new PostToLedger.Transfer(
                    actor, award.programme(), matter(award), Cause.ALLOCATE, allocation.document()));
            trackReview.track(
                    actor, SUBJECT_KIND, award.application().value(), Move.ALLOCATE, allocation.document(), null);
        }
        auditTrail.record(AuditEvent.done(actor, "subsidies.allocate", "allocation", id)
                .with("programme", command.programme().toString())
                .with("document", allocation.document())
                .with("lines", String.valueOf(lines))
                .with("amount", sum.toString()));
        return allocation;
    }

    private LocalDate requireComplete(Command command) {
        List<FieldProblem> problems = new ArrayList<>();
        String document = command.document().strip();
        if (document.isEmpty() || document.length() > Posting.MAX_DOCUMENT) {
            problems.add(FieldProblem.of("document", "subsidies.document-required", Posting.MAX_DOCUMENT));
        }
        LocalDate on = command.on();
        if (on == null || on.isAfter(LocalDate.now(clock))) {
            problems.add(FieldProblem.of("on", "subsidies.day-required"));
        }
        if (on == null || !problems.isEmpty()) {
            throw SubsidiesError.INCOMPLETE.refused(problems);
        }
        return on;
    }

    private static Posting.Matter matter(Award award) {
        return new Posting.Matter(award.application(), award.enterprise(), award.unit());
    }

    private List<Payable> payables(AllocationId allocation, Award award, Money awarded, Command command) {
        List<Payable> payables = new ArrayList<>();
        List<Money> amounts = command.instalments().of(awarded);
        for (int i = 0; i < amounts.size(); i++) {
            Instalments.Part part = command.instalments().parts().get(i);
            if (amounts.get(i).isPositive()) {
                payables.add(Payable.builder()
                        .id(new PayableId(Identifiers.next(clock)))
                        .allocation(allocation)
                        .programme(award.programme())
                        .programmeTitle(award.programmeTitle())
                        .matter(matter(award))
                        .enterpriseName(award.enterpriseName())
                        .number(i + 1)
                        .amount(amounts.get(i))
                        .due(part.due())
                        .condition(part.condition())
                        .state(Payable.State.OPEN)
                        .build());
            }
        }
        return payables;
    }
}
