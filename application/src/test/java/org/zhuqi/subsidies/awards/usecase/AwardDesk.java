package org.zhuqi.subsidies.awards.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.accounts.usecase.AccountDirectory;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.documents.Attachment;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.documents.InMemoryAttachments;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.documents.usecase.AttachmentOwners;
import org.zhuqi.documents.usecase.AttachmentsOf;
import org.zhuqi.notifications.usecase.SendNotification;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.usecase.ReviewRoom;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Money;
import org.zhuqi.subsidies.awards.AwardChange;
import org.zhuqi.subsidies.awards.AwardChangeId;
import org.zhuqi.subsidies.awards.AwardChanges;
import org.zhuqi.subsidies.ledger.Awards;
import org.zhuqi.subsidies.ledger.Ledger;
import org.zhuqi.subsidies.ledger.usecase.AwardFiles;
import org.zhuqi.subsidies.ledger.usecase.PostToLedger;
import org.zhuqi.subsidies.payments.Payments;
import org.zhuqi.subsidies.performance.Performances;
import org.zhuqi.subsidies.performance.usecase.PerformanceDesk;
import org.zhuqi.subsidies.recoveries.Recoveries;

/** The use cases of changes of awards over ports that are given, in memory or in a database. */
public final class AwardDesk {
    private final ReviewRoom room;
    private final InMemoryAttachments attachments;

    public final AwardInForce inForce;
    public final RequestAwardChange request;
    public final OpineOnAwardChange opine;
    public final DecideAwardChange decide;
    public final PerformanceDesk performance;

    /** What a change is about. */
    public record Kept(
            AwardChanges changes,
            Payments payments,
            Awards awards,
            Ledger ledger,
            Programmes programmes,
            Recoveries recoveries,
            Performances performances) {}

    public AwardDesk(ReviewRoom room, Kept kept) {
        this.room = room;
        performance = new PerformanceDesk(room, kept.performances(), kept.awards());
        attachments = performance.attachments;
        SendNotification send = new SendNotification(List.of(), new AccountDirectory(room.accounts), room.clock);
        inForce = new AwardInForce(kept.changes());
        request = new RequestAwardChange(
                kept.changes(),
                inForce,
                kept.awards(),
                kept.recoveries(),
                new AttachmentsOf(attachments, new AttachmentOwners(List.of(new AwardFiles(kept.awards())))),
                send,
                room.trail,
                room.clock);
        opine = new OpineOnAwardChange(kept.changes(), room.ties, send, room.trail, room.clock);
        PostToLedger postToLedger = new PostToLedger(kept.ledger(), kept.programmes(), room.clock);
        decide = new DecideAwardChange(
                kept.changes(),
                inForce,
                kept.awards(),
                kept.recoveries(),
                new LowerAward(postToLedger, kept.payments()),
                postToLedger,
                performance.move,
                room.ties,
                send,
                room.trail,
                room.clock);
    }

    /** A file that is attached to the award. */
    public AttachmentId file(Actor clerk, ApplicationId application) {
        AttachmentId id = new AttachmentId(UUID.randomUUID());
        attachments.add(new Attachment(
                id,
                OwnerRef.of(AwardFiles.KIND, application),
                "说明.pdf",
                "application/pdf",
                1,
                ReviewFixture.HASH_2,
                clerk.id(),
                room.clock.instant()));
        return id;
    }

    /** Asks for less, or for more time, with a file. */
    public AwardChange ask(Actor clerk, ApplicationId application, @Nullable Money amount, @Nullable LocalDate ends) {
        return request.request(
                clerk,
                new RequestAwardChange.Command(
                        application,
                        amount == null ? AwardChange.Kind.EXTENSION : AwardChange.Kind.CHANGE,
                        amount,
                        null,
                        ends,
                        "设备降价",
                        file(clerk, application)));
    }

    /** The county supports it and somebody of the prefecture decides. */
    public AwardChange decide(Actor county, Actor prefecture, AwardChangeId id, boolean approved) {
        opine.opine(county, new OpineOnAwardChange.Command(id, true, "情况属实"));
        return decide.decide(prefecture, new DecideAwardChange.Command(id, approved, "经研究决定"));
    }
}
