package org.zhuqi.reviews.sitechecks.usecase;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.documents.AllowedType;
import org.zhuqi.documents.AttachmentOwner;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.Reviews;
import org.zhuqi.reviews.sitechecks.SiteCheck;
import org.zhuqi.reviews.sitechecks.SiteCheckId;
import org.zhuqi.reviews.sitechecks.SiteChecks;
import org.zhuqi.reviews.sitechecks.SiteChecksRight;
import org.zhuqi.shared.Access;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** Photos of a check on a site: its two officers add them until the first has signed. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class SitePhotos implements AttachmentOwner {
    /** As {@link org.zhuqi.documents.OwnerRef} names checks on sites. */
    public static final String KIND = SiteRoom.KIND;

    private static final Access NOT_THERE = new Access.Denied(SharedError.NOT_FOUND);

    private final SiteChecks checks;
    private final Reviews reviews;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<AllowedType> types() {
        return AllowedType.PHOTOS;
    }

    @Override
    public Access mayRead(Actor actor, String ownerId) {
        return find(ownerId)
                .flatMap(check -> reviews.find(check.file()))
                .map(file -> actor.may(
                        SiteChecksRight.READ,
                        file.subject().unit(),
                        file.subject().enterprise()))
                .orElse(NOT_THERE);
    }

    @Override
    public Access mayAttach(Actor actor, String ownerId) {
        if (!actor.has(SiteChecksRight.CHECK)) {
            return NOT_THERE;
        }
        return find(ownerId)
                        .filter(check -> check.state() == SiteCheck.State.OPEN)
                        .filter(check -> actor.id().equals(check.first().id())
                                || actor.id().equals(check.second().id()))
                        .filter(check -> reviews.find(check.file())
                                .filter(SiteRoom::isHere)
                                .map(Review::contentHash)
                                .filter(check.contentHash()::equals)
                                .isPresent())
                        .isPresent()
                ? Access.ALLOWED
                : NOT_THERE;
    }

    private Optional<SiteCheck> find(String ownerId) {
        try {
            return checks.find(new SiteCheckId(UUID.fromString(ownerId)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
