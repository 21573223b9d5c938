package org.zhuqi.subsidies.claims.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhuqi.accounts.usecase.AccountDirectory;
import org.zhuqi.documents.Attachment;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.documents.InMemoryAttachments;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.documents.usecase.AttachmentOwners;
import org.zhuqi.documents.usecase.AttachmentsOf;
import org.zhuqi.notifications.usecase.SendNotification;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.checks.InMemoryFundingKeys;
import org.zhuqi.reviews.checks.InMemorySnapshots;
import org.zhuqi.reviews.checks.usecase.RunChecks;
import org.zhuqi.reviews.usecase.ReviewRoom;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Money;
import org.zhuqi.subsidies.awards.AwardChanges;
import org.zhuqi.subsidies.awards.usecase.AwardInForce;
import org.zhuqi.subsidies.claims.Claim;
import org.zhuqi.subsidies.claims.ClaimId;
import org.zhuqi.subsidies.claims.Claims;
import org.zhuqi.subsidies.ledger.Awards;
import org.zhuqi.subsidies.ledger.Ledger;
import org.zhuqi.subsidies.ledger.usecase.PostToLedger;
import org.zhuqi.subsidies.payments.Payments;

/** The use cases of claims over ports that are given, in memory or in a database. */
public final class ClaimDesk {
    private final ReviewRoom room;
    private final InMemoryAttachments attachments = new InMemoryAttachments();

    public final PostToLedger postToLedger;
    public final EditClaim edit;
    public final FileClaim file;
    public final DecideClaim decide;

    /** What a claim is about. */
    public record Kept(
            Claims claims,
            Payments payments,
            Awards awards,
            AwardChanges changes,
            Ledger ledger,
            Programmes programmes) {}

    public ClaimDesk(ReviewRoom room, Kept kept) {
        this.room = room;
        Claims claims = kept.claims();
        postToLedger = new PostToLedger(kept.ledger(), kept.programmes(), room.clock);
        ClaimRoom claimRoom = new ClaimRoom(claims, kept.payments(), postToLedger);
        edit = new EditClaim(
                claims,
                claimRoom,
                kept.awards(),
                new AwardInForce(kept.changes()),
                new AttachmentsOf(attachments, new AttachmentOwners(List.of(new ClaimFiles(claims)))),
                room.trail,
                room.clock);
        file = new FileClaim(
                claims,
                claimRoom,
                kept.awards(),
                room.reviews,
                new RunChecks(List.of(), List.of(), new InMemoryFundingKeys(), new InMemorySnapshots(), room.clock),
                postToLedger,
                room.trail,
                room.clock);
        decide = new DecideClaim(
                claims,
                kept.payments(),
                postToLedger,
                room.ties,
                new SendNotification(List.of(), new AccountDirectory(room.accounts), room.clock),
                room.trail,
                room.clock);
    }

    /** Adds an invoice with its file. */
    public Claim add(Actor clerk, ClaimId claim, String invoice, Money amount, Money claimed) {
        AttachmentId id = new AttachmentId(UUID.randomUUID());
        attachments.add(new Attachment(
                id,
                OwnerRef.of(ClaimFiles.KIND, claim),
                "发票.pdf",
                "application/pdf",
                1,
                ReviewFixture.HASH_2,
                clerk.id(),
                room.clock.instant()));
        return edit.add(
                clerk,
                new EditClaim.Line(claim, invoice, LocalDate.of(2024, 9, 2), "某设备厂", amount, "", "", claimed, id));
    }
}
