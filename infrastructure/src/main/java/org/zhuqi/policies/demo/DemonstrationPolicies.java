package org.zhuqi.policies.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.policies.DocumentNumber;
import org.zhuqi.policies.Policies;
import org.zhuqi.policies.Policy;
import org.zhuqi.policies.PolicyId;
import org.zhuqi.policies.PolicyItem;
import org.zhuqi.policies.PolicyItemId;
import org.zhuqi.policies.PolicyItems;
import org.zhuqi.policies.PolicyLevel;
import org.zhuqi.rules.RuleCodec;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Place;
import org.zhuqi.shared.place.DemonstrationData;
import org.zhuqi.shared.place.PlaceFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The policies of demo/policies.json: invented within the range of real ones, and marked so in their titles and numbers. */
@Component
@RequiredArgsConstructor
class DemonstrationPolicies implements DemonstrationData {
    private static final String FILE = "demo/policies.json";
    private static final LocalTime PUBLISHED = LocalTime.of(10, 0);
    private final Policies policies;
    private final PolicyItems items;
    private final RuleCodec ruleCodec;
    private final Place place;
    private final PlaceFiles files;
    private final JsonMapper json;
    private final Clock clock;

    @Override
    public String id() {
        return "policies";
    }

    /** After the units and what enterprises are. */
    @Override
    public int order() {
        return 119;
    }

    @Override
    public void load() {
        if (!files.has(FILE)) {
            return;
        }
        try (InputStream in = files.open(FILE)) {
            PolicyPlans plans = json.readValue(in, PolicyPlans.class);
            plans.policies().forEach(planned -> add(plans.issuer(), planned));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String issuer, PolicyPlans.Planned planned) {
        Instant at = planned.issued().atTime(PUBLISHED).atZone(clock.getZone()).toInstant();
        Policy policy = Policy.drafted(
                        new PolicyId(stableId(planned.code())),
                        place.prefecture(),
                        new Policy.Content(
                                new Policy.Heading(
                                        planned.title(),
                                        new DocumentNumber(planned.agency(), planned.year(), planned.serial()),
                                        List.of(issuer),
                                        PolicyLevel.PREFECTURE,
                                        Set.of()),
                                new Policy.Validity(planned.issued(), planned.from(), planned.until()),
                                planned.reading()),
                        at)
                .published(at);
        policies.add(policy);
        int number = 0;
        for (PolicyPlans.PlannedItem item : planned.items()) {
            add(policy, ++number, item, planned.code());
        }
    }

    private void add(Policy policy, int number, PolicyPlans.PlannedItem planned, String code) {
        BigDecimal most = planned.mostWan();
        JsonNode conditions = planned.conditions();
        items.add(new PolicyItem(
                new PolicyItemId(stableId(code + " item " + number)),
                policy.id(),
                number,
                planned.kind(),
                planned.mode(),
                new PolicyItem.Offer(
                        planned.name(),
                        planned.benefit(),
                        planned.who(),
                        most == null ? null : Money.ofWan(most),
                        planned.paragraph()),
                new PolicyItem.Way(planned.guide(), planned.contact()),
                conditions == null || conditions.isNull() ? null : ruleCodec.readCriterion(conditions.toString()),
                0));
    }

    private static UUID stableId(String code) {
        return UUID.nameUUIDFromBytes(("demonstration policy " + code).getBytes(StandardCharsets.UTF_8));
    }
}
