package org.zhuqi.policies.usecase;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.enterprises.IndustryDivisions;
import org.zhuqi.policies.ItemKind;
import org.zhuqi.policies.PoliciesRight;
import org.zhuqi.policies.PolicyLevel;
import org.zhuqi.policies.Subscription;
import org.zhuqi.policies.Subscriptions;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.usecase.ReadFields;

/** Has news of policies sent to a person of an enterprise, or no longer. */
@Service
@Transactional
@RequiredArgsConstructor
public class SubscribeToPolicies {
    private static final int WORDS = 400;
    private static final int MOST_WORDS = 20;
    private final Subscriptions subscriptions;
    private final IndustryDivisions divisions;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /**
     * What was chosen; nothing of a kind for all of it.
     *
     * @param words parted by blanks or commas
     */
    public record Command(
            @Nullable List<String> levels,
            @Nullable List<String> kinds,
            @Nullable List<String> divisions,
            @Nullable String words) {}

    public void subscribe(Actor actor, Command command) {
        actor.may(PoliciesRight.SUBSCRIBE).orRefuse();
        ReadFields fields = new ReadFields();
        Set<PolicyLevel> levels = fields.some(PolicyLevel.class, "levels", command.levels());
        Set<ItemKind> kinds = fields.some(ItemKind.class, "kinds", command.kinds());
        Set<IndustryCode> trades = new HashSet<>();
        for (String code : Objects.requireNonNullElse(command.divisions(), List.<String>of())) {
            divisions.all().stream()
                    .map(division -> division.code())
                    .filter(known -> known.value().equals(code))
                    .findFirst()
                    .ifPresentOrElse(trades::add, () -> fields.wrong(FieldProblem.of("divisions", "shared.choice")));
        }
        List<String> words = List.of(
                        fields.text("words", command.words(), WORDS).split("[\\s,，、]+"))
                .stream()
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (words.size() > MOST_WORDS) {
            fields.wrong(FieldProblem.of("words", "policies.too-many-words", MOST_WORDS));
        }
        fields.refuseWrong();
        subscriptions.save(
                new Subscription(actor.id(), new Subscription.Wish(levels, kinds, trades, words), clock.instant()));
        auditTrail.record(AuditEvent.done(actor, "policies.subscribe", "account", actor.id()));
    }

    public void unsubscribe(Actor actor) {
        actor.may(PoliciesRight.SUBSCRIBE).orRefuse();
        subscriptions.remove(actor.id());
        auditTrail.record(AuditEvent.done(actor, "policies.unsubscribe", "account", actor.id()));
    }

    /** The actor's own. */
    @Transactional(readOnly = true)
    public Optional<Subscription> own(Actor actor) {
        actor.may(PoliciesRight.SUBSCRIBE).orRefuse();
        return subscriptions.find(actor.id());
    }
}
