package org.zhuqi.policies.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.policies.DocumentNumber;
import org.zhuqi.policies.Policies;
import org.zhuqi.policies.PoliciesError;
import org.zhuqi.policies.Policy;
import org.zhuqi.policies.PolicyId;
import org.zhuqi.policies.PolicyNews;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.DomainEvents;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.usecase.ReadFields;

/** Publishes a policy, or says from when it is no longer in force. */
@Service
@Transactional
@RequiredArgsConstructor
public class MovePolicy {
    private static final int REASON = 1_000;
    private final Policies policies;
    private final KeptPolicy kept;
    private final AuditTrail auditTrail;
    private final DomainEvents events;
    private final Clock clock;

    public void publish(Actor actor, PolicyId id) {
        Policy published = kept.lock(actor, id).published(clock.instant());
        refuseTaken(published);
        policies.save(published);
        auditTrail.record(AuditEvent.done(actor, "policies.publish", "policy", id)
                .with("number", String.valueOf(published.number())));
        events.publish(new PolicyNews(Identifiers.next(clock), clock.instant(), id, PolicyNews.What.PUBLISHED));
    }

    private void refuseTaken(Policy policy) {
        String leader = policy.content().heading().leader();
        DocumentNumber number = policy.number();
        if (leader != null
                && number != null
                && policies.findPublished(leader, number).isPresent()) {
            throw PoliciesError.NUMBER_TAKEN.refused();
        }
    }

    /**
     * The end somebody sets.
     *
     * @param from the first day on which it is no longer in force
     * @param by the policy that takes its place: null or blank for none
     */
    public record Repeal(
            @Nullable String from,
            @Nullable String by,
            @Nullable String because) {}

    public void repeal(Actor actor, PolicyId id, Repeal typed) {
        Policy policy = kept.lock(actor, id);
        ReadFields fields = new ReadFields();
        Optional<LocalDate> from = fields.requiredDay("from", typed.from());
        Optional<PolicyId> by = successor(fields, typed.by());
        String because = fields.required("because", typed.because(), REASON);
        fields.refuseWrong();
        Policy.Repeal repeal = new Policy.Repeal(from.orElseThrow(), by.orElse(null), because);
        policies.save(policy.repealed(repeal, clock.instant()));
        auditTrail.record(AuditEvent.done(actor, "policies.repeal", "policy", id)
                .with("from", repeal.from().toString())
                .with("reason", because));
    }

    private Optional<PolicyId> successor(ReadFields fields, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        try {
            PolicyId id = PolicyId.of(typed.strip());
            if (policies.find(id).filter(Policy::isPublic).isPresent()) {
                return Optional.of(id);
            }
        } catch (IllegalArgumentException e) {
            // As one that nobody knows.
        }
        fields.wrong(FieldProblem.of("by", "shared.choice"));
        return Optional.empty();
    }
}
