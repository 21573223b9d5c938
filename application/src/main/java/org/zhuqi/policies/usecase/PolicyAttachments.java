package org.zhuqi.policies.usecase;

import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.documents.AttachmentOwner;
import org.zhuqi.policies.Policies;
import org.zhuqi.policies.PoliciesRight;
import org.zhuqi.policies.Policy;
import org.zhuqi.policies.PolicyId;
import org.zhuqi.shared.Access;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** Files of a policy, the document itself first of all: public once it is published, attached by whoever keeps it. */
@Service
@RequiredArgsConstructor
class PolicyAttachments implements AttachmentOwner {
    private static final Access NOT_THERE = new Access.Denied(SharedError.NOT_FOUND);
    private final Policies policies;

    @Override
    public String kind() {
        return "policy";
    }

    @Override
    public Access mayRead(Actor actor, String ownerId) {
        return find(ownerId)
                .map(policy -> policy.isPublic()
                        ? actor.may(PoliciesRight.OPEN)
                        : actor.may(PoliciesRight.READ_INTERNAL, policy.keeper(), null))
                .orElse(NOT_THERE);
    }

    @Override
    public Access mayAttach(Actor actor, String ownerId) {
        return find(ownerId)
                .map(policy -> actor.may(PoliciesRight.KEEP, policy.keeper(), null))
                .orElse(NOT_THERE);
    }

    private Optional<Policy> find(String ownerId) {
        try {
            return policies.find(PolicyId.of(ownerId));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
