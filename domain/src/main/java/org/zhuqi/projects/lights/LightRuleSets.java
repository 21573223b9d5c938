package org.zhuqi.projects.lights;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rule sets the program knows, one of which is in force.
 *
 * @param chosen id of the one in force
 */
public record LightRuleSets(List<LightRules> all, String chosen) {
    public LightRuleSets {
        all = List.copyOf(all);
        Set<String> ids = new HashSet<>(all.stream().map(LightRules::id).toList());
        if (ids.size() < all.size()) {
            throw new IllegalArgumentException("two rule sets for lights of one name in " + all);
        }
        if (!ids.contains(chosen)) {
            throw new IllegalArgumentException("no rule set for lights called " + chosen + " among " + ids);
        }
    }

    public Optional<LightRules> find(String id) {
        return all.stream().filter(rules -> rules.id().equals(id)).findFirst();
    }

    public LightRules inForce() {
        return find(chosen).orElseThrow();
    }
}
