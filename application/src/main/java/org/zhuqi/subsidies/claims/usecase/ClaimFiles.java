package org.zhuqi.subsidies.claims.usecase;

import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.documents.AttachmentOwner;
import org.zhuqi.shared.Access;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.claims.Claim;
import org.zhuqi.subsidies.claims.ClaimId;
import org.zhuqi.subsidies.claims.Claims;

/** Files that go with claims: for whoever sees the claim, and added by its enterprise while it is a draft. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ClaimFiles implements AttachmentOwner {
    /** As {@link org.zhuqi.documents.OwnerRef} names claims. */
    public static final String KIND = "claim";

    private final Claims claims;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Access mayRead(Actor actor, String ownerId) {
        Claim claim = find(ownerId).orElse(null);
        if (claim == null) {
            return new Access.Denied(SharedError.NOT_FOUND);
        }
        SubsidiesRight right = claim.state() == Claim.State.DRAFT ? SubsidiesRight.CLAIM : SubsidiesRight.READ;
        return actor.may(right, claim.matter().unit(), claim.matter().enterprise());
    }

    @Override
    public Access mayAttach(Actor actor, String ownerId) {
        Claim claim = find(ownerId)
                .filter(found -> found.state() == Claim.State.DRAFT)
                .orElse(null);
        return claim == null
                ? new Access.Denied(SharedError.NOT_FOUND)
                : actor.may(
                        SubsidiesRight.CLAIM,
                        claim.matter().unit(),
                        claim.matter().enterprise());
    }

    private Optional<Claim> find(String ownerId) {
        try {
            return claims.find(new ClaimId(UUID.fromString(ownerId)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
