package org.zhuqi.policies.usecase;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.policies.Policies;
import org.zhuqi.policies.PoliciesRight;
import org.zhuqi.policies.Policy;
import org.zhuqi.policies.PolicyId;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** Finds a policy for whoever keeps it; to others it is not there. */
@Service
@RequiredArgsConstructor
class KeptPolicy {
    private final Policies policies;

    /** Nobody changes it or its items meanwhile. */
    Policy lock(Actor actor, PolicyId id) {
        actor.may(PoliciesRight.KEEP).orRefuse();
        Policy policy = policies.lock(id).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(PoliciesRight.KEEP, policy.keeper(), null).orRefuse();
        return policy;
    }

    static boolean keeps(Actor actor, Policy policy) {
        return actor.may(PoliciesRight.KEEP, policy.keeper(), null).allowed();
    }
}
