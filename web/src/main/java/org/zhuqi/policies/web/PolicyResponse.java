package org.zhuqi.policies.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.policies.Force;
import org.zhuqi.policies.ItemKind;
import org.zhuqi.policies.ItemMode;
import org.zhuqi.policies.Policy;
import org.zhuqi.policies.PolicyEdition;
import org.zhuqi.policies.PolicyItem;
import org.zhuqi.policies.PolicyLevel;
import org.zhuqi.policies.PolicyStatus;
import org.zhuqi.policies.usecase.PolicyQueries;
import org.zhuqi.policies.usecase.ShowPolicy;
import org.zhuqi.rules.Criterion;
import org.zhuqi.rules.RuleCodec;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.LocalText;

/**
 * Everything a policy says.
 *
 * @param until the last day in force, which counts whole
 * @param force whether it is in force today
 * @param divisions trades it is for; empty for all
 */
record PolicyResponse(
        UUID id,
        @Nullable String number,
        LocalText title,
        List<String> issuers,
        PolicyLevel level,
        List<String> divisions,
        @Nullable LocalDate issued,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        PolicyStatus status,
        Force force,
        @Nullable RepealResponse repeal,
        @Nullable LocalText reading,
        String keeper,
        List<ItemResponse> items,
        List<EditionResponse> editions) {

    record RepealResponse(LocalDate from, @Nullable UUID by, String because) {}

    record EditionResponse(int number, Instant at, @Nullable String because, LocalText title) {
        static EditionResponse from(PolicyEdition edition) {
            return new EditionResponse(
                    edition.number(),
                    edition.at(),
                    edition.because(),
                    edition.content().heading().title());
        }
    }

    /**
     * One item.
     *
     * @param most in yuan, as a decimal string
     * @param conditions in the layout of rule books, null when there are none
     */
    record ItemResponse(
            UUID id,
            ItemKind kind,
            ItemMode mode,
            LocalText name,
            LocalText benefit,
            @Nullable LocalText who,
            @Nullable String most,
            @Nullable String paragraph,
            @Nullable LocalText guide,
            @Nullable String contact,
            @JsonRawValue @Nullable String conditions) {
        static ItemResponse from(PolicyItem item, RuleCodec ruleCodec) {
            Criterion conditions = item.conditions();
            return new ItemResponse(
                    item.id().value(),
                    item.kind(),
                    item.mode(),
                    item.offer().name(),
                    item.offer().benefit(),
                    item.offer().who(),
                    item.offer().most() == null ? null : item.offer().most().toString(),
                    item.offer().paragraph(),
                    item.way().guide(),
                    item.way().contact(),
                    conditions == null ? null : ruleCodec.writeCriterion(conditions));
        }
    }

    /** One of a list. */
    record LineResponse(
            UUID id,
            @Nullable String number,
            LocalText title,
            List<String> issuers,
            PolicyLevel level,
            @Nullable LocalDate issued,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Force force,
            int items,
            List<HitResponse> hits) {
        static LineResponse from(PolicyQueries.Line line) {
            return new LineResponse(
                    line.id().value(),
                    line.number() == null ? null : line.number().toString(),
                    line.title(),
                    line.issuers(),
                    line.level(),
                    line.issued(),
                    line.from(),
                    line.until(),
                    line.force(),
                    line.items(),
                    line.hits().stream().map(HitResponse::from).toList());
        }
    }

    record HitResponse(UUID item, LocalText name, ItemKind kind) {
        static HitResponse from(PolicyQueries.Hit hit) {
            return new HitResponse(hit.id().value(), hit.name(), hit.kind());
        }
    }

    static PolicyResponse from(ShowPolicy.View view, RuleCodec ruleCodec) {
        Policy policy = view.policy();
        Policy.Heading heading = policy.content().heading();
        Policy.Validity validity = policy.content().validity();
        Policy.Repeal repeal = policy.standing().repeal();
        return new PolicyResponse(
                policy.id().value(),
                heading.number() == null ? null : heading.number().toString(),
                heading.title(),
                heading.issuers(),
                heading.level(),
                heading.divisions().stream().map(IndustryCode::value).sorted().toList(),
                validity.issued(),
                validity.from(),
                validity.until(),
                policy.status(),
                view.force(),
                repeal == null
                        ? null
                        : new RepealResponse(
                                repeal.from(),
                                repeal.by() == null ? null : repeal.by().value(),
                                repeal.because()),
                policy.content().reading(),
                policy.keeper().value(),
                view.items().stream()
                        .map(item -> ItemResponse.from(item, ruleCodec))
                        .toList(),
                view.editions().stream().map(EditionResponse::from).toList());
    }
}
