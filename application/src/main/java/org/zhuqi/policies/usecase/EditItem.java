package org.zhuqi.policies.usecase;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.policies.ItemKind;
import org.zhuqi.policies.ItemMode;
import org.zhuqi.policies.PoliciesError;
import org.zhuqi.policies.PoliciesRight;
import org.zhuqi.policies.Policy;
import org.zhuqi.policies.PolicyId;
import org.zhuqi.policies.PolicyItem;
import org.zhuqi.policies.PolicyItemId;
import org.zhuqi.policies.PolicyItems;
import org.zhuqi.policies.PolicyNews;
import org.zhuqi.rules.Criterion;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.DomainEvents;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.usecase.ReadFields;

/** Adds items to a policy, changes them and takes them away; of a published policy, what was there stays in the audit trail. */
@Service
@Transactional
@RequiredArgsConstructor
public class EditItem {
    private static final int MOST = 50;
    private static final int NAME = 200;
    private static final int TEXT = 5_000;
    private final KeptPolicy kept;
    private final PolicyItems items;
    private final ReadConditions readConditions;
    private final AuditTrail auditTrail;
    private final DomainEvents events;
    private final Clock clock;

    /**
     * What was typed.
     *
     * @param most in 万元
     * @param conditions null to leave the ones that are kept as they are
     */
    public record Command(
            @Nullable String kind,
            @Nullable String mode,
            @Nullable String nameZh,
            @Nullable String nameKo,
            @Nullable String nameEn,
            @Nullable String benefitZh,
            @Nullable String benefitKo,
            @Nullable String benefitEn,
            @Nullable String whoZh,
            @Nullable String whoKo,
            @Nullable String whoEn,
            @Nullable String most,
            @Nullable String paragraph,
            @Nullable String guideZh,
            @Nullable String guideKo,
            @Nullable String guideEn,
            @Nullable String contact,
            @Nullable List<ConditionRow> conditions) {}

    /** Whoever subscribed to such items is told as soon as the policy is public. */
    public PolicyItemId add(Actor actor, PolicyId policy, Command command) {
        Policy of = kept.lock(actor, policy);
        List<PolicyItem> there = items.of(policy);
        if (there.size() >= MOST) {
            throw PoliciesError.TOO_MANY_ITEMS.refused(MOST);
        }
        int place = there.isEmpty() ? 1 : there.getLast().place() + 1;
        PolicyItem item = item(new PolicyItemId(Identifiers.next(clock)), policy, place, 0, null, command);
        items.add(item);
        auditTrail.record(AuditEvent.done(actor, "policies.add-item", "policy", policy)
                .with("item", item.offer().name().zh()));
        if (of.isPublic()) {
            events.publish(new PolicyNews(Identifiers.next(clock), clock.instant(), policy, PolicyNews.What.PUBLISHED));
        }
        return item.id();
    }

    public void change(Actor actor, PolicyItemId id, Command command) {
        PolicyItem before = find(actor, id);
        PolicyItem after = item(id, before.policy(), before.place(), before.version(), before.conditions(), command);
        items.save(after);
        auditTrail.record(AuditEvent.done(actor, "policies.change-item", "policy", before.policy())
                .with("item", after.offer().name().zh())
                .with("before", said(before)));
    }

    public void remove(Actor actor, PolicyItemId id) {
        PolicyItem item = find(actor, id);
        items.remove(item, clock.instant());
        auditTrail.record(AuditEvent.done(actor, "policies.remove-item", "policy", item.policy())
                .with("item", item.offer().name().zh())
                .with("before", said(item)));
    }

    private PolicyItem find(Actor actor, PolicyItemId id) {
        actor.may(PoliciesRight.KEEP).orRefuse();
        PolicyItem item = items.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        kept.lock(actor, item.policy());
        return items.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
    }

    /** What a reader may have acted on. */
    private String said(PolicyItem item) {
        Criterion conditions = item.conditions();
        return item.kind() + " " + item.mode() + " " + item.offer().benefit().zh()
                + (conditions == null ? "" : " " + conditions);
    }

    private PolicyItem item(
            PolicyItemId id,
            PolicyId policy,
            int place,
            long version,
            @Nullable Criterion conditions,
            Command command) {
        ReadFields fields = new ReadFields();
        ItemKind kind =
                fields.requiredOne(ItemKind.class, "kind", command.kind()).orElse(ItemKind.AWARD);
        ItemMode mode =
                fields.requiredOne(ItemMode.class, "mode", command.mode()).orElse(ItemMode.ORDINARY);
        LocalText name = fields.local("name", command.nameZh(), command.nameKo(), command.nameEn(), NAME);
        LocalText benefit =
                fields.local("benefit", command.benefitZh(), command.benefitKo(), command.benefitEn(), TEXT);
        Optional<LocalText> who =
                EditPolicy.optional(fields, "who", command.whoZh(), command.whoKo(), command.whoEn(), TEXT);
        Optional<Money> most = fields.wan("most", command.most());
        if (most.filter(Money::isZero).isPresent()) {
            fields.wrong(FieldProblem.of("most", "shared.number-form"));
        }
        String paragraph = fields.text("paragraph", command.paragraph(), NAME);
        Optional<LocalText> guide =
                EditPolicy.optional(fields, "guide", command.guideZh(), command.guideKo(), command.guideEn(), TEXT);
        String contact = fields.text("contact", command.contact(), NAME);
        Criterion read = command.conditions() == null ? conditions : readConditions.read(fields, command.conditions());
        fields.refuseWrong();
        return new PolicyItem(
                id,
                policy,
                place,
                kind,
                mode,
                new PolicyItem.Offer(
                        name, benefit, who.orElse(null), most.orElse(null), paragraph.isEmpty() ? null : paragraph),
                new PolicyItem.Way(guide.orElse(null), contact.isEmpty() ? null : contact),
                read,
                version);
    }
}
