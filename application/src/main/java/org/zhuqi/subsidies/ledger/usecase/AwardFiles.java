package org.zhuqi.subsidies.ledger.usecase;

import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.documents.AttachmentOwner;
import org.zhuqi.shared.Access;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.ledger.Award;
import org.zhuqi.subsidies.ledger.Awards;

/** Files that go with an award: reasons of changes, evidence of results; added by its enterprise, for whoever sees the award. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class AwardFiles implements AttachmentOwner {
    /** As {@link org.zhuqi.documents.OwnerRef} names awards; the id is the application's. */
    public static final String KIND = "award";

    private final Awards awards;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Access mayRead(Actor actor, String ownerId) {
        return may(actor, SubsidiesRight.READ, ownerId);
    }

    @Override
    public Access mayAttach(Actor actor, String ownerId) {
        return may(actor, SubsidiesRight.CLAIM, ownerId);
    }

    private Access may(Actor actor, SubsidiesRight right, String ownerId) {
        return find(ownerId)
                .map(award -> actor.may(right, award.unit(), award.enterprise()))
                .orElseGet(() -> new Access.Denied(SharedError.NOT_FOUND));
    }

    private Optional<Award> find(String ownerId) {
        try {
            return awards.findByApplication(new ApplicationId(UUID.fromString(ownerId)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
