package org.zhuqi.parks.usecase;

import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.documents.Attachment;
import org.zhuqi.documents.AttachmentOwner;
import org.zhuqi.parks.Park;
import org.zhuqi.parks.ParkId;
import org.zhuqi.parks.Parks;
import org.zhuqi.parks.ParksRight;
import org.zhuqi.shared.Access;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** Plans and papers of a park: whoever edits it attaches; pictures of an open park are for everybody. */
@Service
@RequiredArgsConstructor
class ParkAttachments implements AttachmentOwner {
    static final String KIND = "park";
    private static final Access NOT_THERE = new Access.Denied(SharedError.NOT_FOUND);
    private final Parks parks;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Access mayRead(Actor actor, String ownerId) {
        return find(ownerId)
                .map(park -> park.may(actor, ParksRight.READ).allowed() ? Access.ALLOWED : NOT_THERE)
                .orElse(NOT_THERE);
    }

    @Override
    public Access mayRead(Actor actor, Attachment file) {
        boolean everybody = file.mediaType().startsWith("image/")
                && find(file.owner().id()).filter(Park::open).isPresent();
        return everybody ? Access.ALLOWED : mayRead(actor, file.owner().id());
    }

    @Override
    public Access mayAttach(Actor actor, String ownerId) {
        return find(ownerId).map(park -> park.may(actor, ParksRight.EDIT)).orElse(NOT_THERE);
    }

    private Optional<Park> find(String ownerId) {
        try {
            return parks.find(ParkId.of(ownerId));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
