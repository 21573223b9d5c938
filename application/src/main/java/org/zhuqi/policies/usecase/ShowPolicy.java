package org.zhuqi.policies.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.policies.Force;
import org.zhuqi.policies.Policies;
import org.zhuqi.policies.PoliciesRight;
import org.zhuqi.policies.Policy;
import org.zhuqi.policies.PolicyEdition;
import org.zhuqi.policies.PolicyId;
import org.zhuqi.policies.PolicyItem;
import org.zhuqi.policies.PolicyItemId;
import org.zhuqi.policies.PolicyItems;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** Shows a policy: to everybody once it is published, before that to the staff within reach. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ShowPolicy {
    private final Policies policies;
    private final PolicyItems items;
    private final Clock clock;

    /**
     * A policy as the reader sees it.
     *
     * @param force today
     * @param successor the policy that took its place, null when none did
     * @param editions the latest first
     * @param keeps whether the reader keeps it
     */
    public record View(
            Policy policy,
            Force force,
            @Nullable Policy successor,
            List<PolicyItem> items,
            List<PolicyEdition> editions,
            boolean keeps) {
        public Optional<PolicyEdition> edition(int number) {
            return editions.stream().filter(each -> each.number() == number).findFirst();
        }
    }

    public View show(Actor actor, PolicyId id) {
        actor.may(PoliciesRight.OPEN).orRefuse();
        Policy policy = policies.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        if (!policy.isPublic()
                && !actor.may(PoliciesRight.READ_INTERNAL, policy.keeper(), null)
                        .allowed()) {
            throw SharedError.NOT_FOUND.refused();
        }
        Policy.Repeal repeal = policy.standing().repeal();
        PolicyId by = repeal == null ? null : repeal.by();
        return new View(
                policy,
                policy.on(LocalDate.now(clock)),
                by == null ? null : policies.find(by).orElse(null),
                items.of(id),
                policies.editions(id),
                KeptPolicy.keeps(actor, policy));
    }

    /** An item for whoever keeps its policy, to be changed. */
    public PolicyItem item(Actor actor, PolicyItemId id) {
        actor.may(PoliciesRight.KEEP).orRefuse();
        PolicyItem item = items.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        Policy policy = policies.find(item.policy()).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(PoliciesRight.KEEP, policy.keeper(), null).orRefuse();
        return item;
    }
}
