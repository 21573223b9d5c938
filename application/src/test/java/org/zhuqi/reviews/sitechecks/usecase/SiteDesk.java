package org.zhuqi.reviews.sitechecks.usecase;

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
import org.zhuqi.reviews.sitechecks.SiteCheckFixture;
import org.zhuqi.reviews.sitechecks.SiteCheckId;
import org.zhuqi.reviews.sitechecks.SiteChecks;
import org.zhuqi.reviews.sitechecks.SiteMatters;
import org.zhuqi.reviews.usecase.ReviewRoom;
import org.zhuqi.shared.Actor;

/** The use cases of checks on sites over a store that is given, in memory or in a database. */
public final class SiteDesk {
    public final AppointSiteOfficers appoint;
    public final WriteSiteCheck write;
    public final SignSiteCheck sign;
    public final CheckedOnSite done;
    public final SitePhotos photos;
    public final SiteCheckWorkload workload;

    private final ReviewRoom room;
    private final InMemoryAttachments attachments = new InMemoryAttachments();

    public SiteDesk(ReviewRoom room, SiteChecks checks, List<SiteMatters> matters) {
        this.room = room;
        photos = new SitePhotos(checks, room.reviews);
        SiteRoom siteRoom = new SiteRoom(
                room.reviews,
                room.ties,
                checks,
                new AttachmentsOf(attachments, new AttachmentOwners(List.of(photos))),
                new SendNotification(List.of(), new AccountDirectory(room.accounts), room.clock));
        appoint = new AppointSiteOfficers(
                siteRoom, checks, matters, new AccountDirectory(room.accounts), room.trail, room.clock);
        write = new WriteSiteCheck(siteRoom, checks, room.trail);
        sign = new SignSiteCheck(siteRoom, checks, matters, SiteCheckFixture.SETTINGS, room.trail, room.clock);
        workload = new SiteCheckWorkload(siteRoom, checks, new AccountDirectory(room.accounts), room.trail, room.clock);
        done = new CheckedOnSite(checks, room.reviews);
        room.gates.add(done);
        room.takenParts.add(done);
    }

    /** Adds a photo, whoever may. */
    public void photo(Actor officer, SiteCheckId check, String hash) {
        attachments.add(new Attachment(
                new AttachmentId(UUID.randomUUID()),
                OwnerRef.of(SitePhotos.KIND, check),
                "IMG_0001.jpg",
                "image/jpeg",
                1,
                hash,
                officer.id(),
                room.clock.instant()));
    }
}
