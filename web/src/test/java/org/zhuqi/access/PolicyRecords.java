package org.zhuqi.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.zhuqi.policies.DocumentNumber;
import org.zhuqi.policies.ItemKind;
import org.zhuqi.policies.ItemMode;
import org.zhuqi.policies.Policies;
import org.zhuqi.policies.Policy;
import org.zhuqi.policies.PolicyId;
import org.zhuqi.policies.PolicyItem;
import org.zhuqi.policies.PolicyItemId;
import org.zhuqi.policies.PolicyItems;
import org.zhuqi.policies.PolicyLevel;
import org.zhuqi.shared.LocalText;

/** A policy that the side's unit published, with an item for which nobody wrote a guide yet. */
final class PolicyRecords extends RoomRecords {
    private static final LocalDate ISSUED = LocalDate.of(2024, 8, 1);

    PolicyRecords(Inhabitants world) {
        super(world);
    }

    @Override
    Targets of(World.Side side) {
        Policy published = Policy.drafted(
                        new PolicyId(new UUID(21, side.ordinal())),
                        world.unitOf(side),
                        new Policy.Content(
                                new Policy.Heading(
                                        LocalText.ofZh("措施" + side),
                                        new DocumentNumber("某政发", 2024, side.ordinal() + 1),
                                        List.of("某机关"),
                                        PolicyLevel.COUNTY,
                                        Set.of()),
                                new Policy.Validity(ISSUED, ISSUED, null),
                                null),
                        Inhabitants.MORNING)
                .published(Inhabitants.MORNING);
        world.bean(Policies.class).add(published);
        PolicyItem item = new PolicyItem(
                new PolicyItemId(new UUID(22, side.ordinal())),
                published.id(),
                1,
                ItemKind.AWARD,
                ItemMode.ORDINARY,
                new PolicyItem.Offer(LocalText.ofZh("事项"), LocalText.ofZh("补助"), null, null, null),
                new PolicyItem.Way(null, null),
                null,
                0);
        world.bean(PolicyItems.class).add(item);
        return new Targets(
                Map.of(PolicyId.class, published.id(), PolicyItemId.class, item.id()),
                Map.of(),
                Set.of(published.id().toString(), item.id().toString()));
    }
}
