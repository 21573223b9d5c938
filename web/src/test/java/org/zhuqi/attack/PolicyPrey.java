package org.zhuqi.attack;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Policies of the demonstration and their items. */
final class PolicyPrey extends Prey {
    @Override
    Map<String, Reach> reach() {
        return Map.of(
                "policies", new Reach(EVERYBODY, EVERYBODY),
                "policy-items", new Reach(Set.of(OFFICER), Set.of(OFFICER)));
    }

    @Override
    Map<String, Set<String>> lists() {
        return Map.of();
    }

    @Override
    Map<String, Sides> records(Besieged program) {
        return Map.of(
                "policies", new Sides(policy("1"), policy("2")),
                "policy-items", new Sides(policy("1 item 1"), policy("1 item 2")));
    }

    private static String policy(String code) {
        return UUID.nameUUIDFromBytes(("demonstration policy " + code).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
