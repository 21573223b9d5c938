package org.zhuqi.subsidies.claims.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.documents.usecase.AttachmentsOf;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.awards.usecase.AwardInForce;
import org.zhuqi.subsidies.claims.Claim;
import org.zhuqi.subsidies.claims.ClaimId;
import org.zhuqi.subsidies.claims.ClaimLine;
import org.zhuqi.subsidies.claims.Claims;
import org.zhuqi.subsidies.ledger.Award;
import org.zhuqi.subsidies.ledger.Awards;
import org.zhuqi.subsidies.ledger.Posting;

/** Puts a claim together: opened once per award, then invoice by invoice, each with its file. */
@Service
@Transactional
@RequiredArgsConstructor
public class EditClaim {
    private final Claims claims;
    private final ClaimRoom claimRoom;
    private final Awards awards;
    private final AwardInForce awardInForce;
    private final AttachmentsOf attachmentsOf;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /**
     * An invoice as it was typed.
     *
     * @param amount of the invoice, without tax
     * @param machine which was bought, empty where the invoice is of none or the application says which
     * @param serial the machine's number by its maker
     * @param claimed what of it is asked for
     * @param file one that is attached to the claim
     */
    public record Line(
            ClaimId claim,
            String number,
            @Nullable LocalDate date,
            String seller,
            @Nullable Money amount,
            String machine,
            String serial,
            @Nullable Money claimed,
            @Nullable AttachmentId file) {}

    /** The draft of the award, a new one if there is none. */
    public Claim open(Actor actor, ApplicationId application) {
        actor.may(SubsidiesRight.CLAIM).orRefuse();
        Award award = awards.findByApplication(application).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(SubsidiesRight.CLAIM, award.unit(), award.enterprise()).orRefuse();
        if (!claimRoom.left(award).isPositive()) {
            throw SubsidiesError.NOTHING_TO_CLAIM.refused();
        }
        Claim draft = claims.of(application).stream()
                .filter(claim -> claim.state() == Claim.State.DRAFT)
                .findFirst()
                .orElse(null);
        if (draft != null) {
            return draft;
        }
        Claim claim = Claim.builder()
                .id(new ClaimId(Identifiers.next(clock)))
                .programme(award.programme())
                .programmeTitle(award.programmeTitle())
                .matter(new Posting.Matter(application, award.enterprise(), award.unit()))
                .enterpriseName(award.enterpriseName())
                .lines(List.of())
                .state(Claim.State.DRAFT)
                .by(actor.id())
                .byName(actor.name())
                .at(clock.instant())
                .build();
        claims.add(claim);
        auditTrail.record(AuditEvent.done(actor, "subsidies.open-claim", "claim", claim.id())
                .with("application", application.toString()));
        return claim;
    }

    public Claim add(Actor actor, Line line) {
        Claim claim = claimRoom.own(actor, line.claim());
        Award award =
                awards.findByApplication(claim.matter().application()).orElseThrow(SharedError.NOT_FOUND::refused);
        ClaimLine complete = complete(line, awardInForce.of(award).terms().ends());
        Claim longer = claim.with(complete);
        claims.save(longer);
        auditTrail.record(AuditEvent.done(actor, "subsidies.edit-claim", "claim", claim.id())
                .with("added", complete.invoice().number())
                .with("amount", complete.claimed().toString()));
        return longer;
    }

    public Claim remove(Actor actor, ClaimId id, int number) {
        Claim claim = claimRoom.own(actor, id);
        Claim shorter = claim.without(number);
        claims.save(shorter);
        auditTrail.record(AuditEvent.done(actor, "subsidies.edit-claim", "claim", claim.id())
                .with("removed", String.valueOf(number)));
        return shorter;
    }

    /** @param ends last day of the project by the version in force: what is bought later is not claimed */
    private ClaimLine complete(Line line, @Nullable LocalDate ends) {
        List<FieldProblem> problems = new ArrayList<>();
        String number = line.number().strip();
        String seller = line.seller().strip();
        LocalDate date = line.date();
        Money amount = line.amount();
        Money claimed = line.claimed();
        AttachmentId file = line.file();
        if (outside(number)) {
            problems.add(FieldProblem.of("number", "subsidies.invoice-number-required", ClaimLine.MAX_TEXT));
        }
        if (outside(seller)) {
            problems.add(FieldProblem.of("seller", "subsidies.seller-required", ClaimLine.MAX_TEXT));
        }
        if (date == null || date.isAfter(LocalDate.now(clock))) {
            problems.add(FieldProblem.of("date", "subsidies.day-required"));
        }
        if (date != null && ends != null && date.isAfter(ends)) {
            problems.add(FieldProblem.of("date", "subsidies.after-project", ends.toString()));
        }
        if (amount == null || !amount.isPositive()) {
            problems.add(FieldProblem.of("amount", "subsidies.amount-required"));
        }
        ClaimLine.Machine machine = machine(line, problems);
        if (claimed == null || !claimed.isPositive() || (amount != null && claimed.compareTo(amount) > 0)) {
            problems.add(FieldProblem.of("claimed", "subsidies.claimed-required"));
        }
        if (file == null || !isAttached(line.claim(), file)) {
            problems.add(FieldProblem.of("file", "subsidies.file-required"));
        }
        if (date == null || amount == null || claimed == null || file == null || !problems.isEmpty()) {
            throw SubsidiesError.INCOMPLETE.refused(problems);
        }
        return new ClaimLine(1, new ClaimLine.Invoice(number, date, seller, amount), machine, claimed, file, null);
    }

    private static ClaimLine.@Nullable Machine machine(Line line, List<FieldProblem> problems) {
        String name = line.machine().strip();
        String serial = line.serial().strip();
        if (name.length() > ClaimLine.MAX_TEXT || (name.isEmpty() && !serial.isEmpty())) {
            problems.add(FieldProblem.of("machine", "subsidies.machine-name", ClaimLine.MAX_TEXT));
            return null;
        }
        if (serial.length() > ClaimLine.MAX_TEXT) {
            problems.add(FieldProblem.of("serial", "subsidies.machine-serial", ClaimLine.MAX_TEXT));
            return null;
        }
        return name.isEmpty() ? null : new ClaimLine.Machine(name, serial);
    }

    private boolean isAttached(ClaimId claim, AttachmentId file) {
        return attachmentsOf.list(new OwnerRef(ClaimFiles.KIND, claim.toString())).stream()
                .anyMatch(attachment -> attachment.id().equals(file));
    }

    private static boolean outside(String text) {
        return !org.zhuqi.reviews.checks.FundingKey.says(text) || text.length() > ClaimLine.MAX_TEXT;
    }
}
