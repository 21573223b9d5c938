package org.zhuqi.policies;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.UserId;

/** What news of policies a person wants; one per person. */
public record Subscription(UserId user, Wish wish, Instant since) {
    /**
     * Which policies; of each list one must fit, an empty list fits all.
     *
     * @param words of which one stands in the title or in an item's name
     */
    public record Wish(Set<PolicyLevel> levels, Set<ItemKind> kinds, Set<IndustryCode> divisions, List<String> words) {
        public static final Wish ALL = new Wish(Set.of(), Set.of(), Set.of(), List.of());

        public Wish {
            levels = Set.copyOf(levels);
            kinds = Set.copyOf(kinds);
            divisions = Set.copyOf(divisions);
            words = List.copyOf(words);
        }
    }

    /** Whether the policy, with the items it has by now, is one of those wanted. */
    public boolean wants(Policy policy, Collection<PolicyItem> items) {
        Policy.Heading heading = policy.content().heading();
        return (wish.levels().isEmpty() || wish.levels().contains(heading.level()))
                && (wish.kinds().isEmpty()
                        || items.stream().anyMatch(item -> wish.kinds().contains(item.kind())))
                && (wish.divisions().isEmpty()
                        || heading.divisions().isEmpty()
                        || heading.divisions().stream().anyMatch(wish.divisions()::contains))
                && (wish.words().isEmpty() || wish.words().stream().anyMatch(word -> stands(word, policy, items)));
    }

    private static boolean stands(String word, Policy policy, Collection<PolicyItem> items) {
        return PolicyWords.of(policy.title()).contains(PolicyWords.plain(word))
                || items.stream()
                        .anyMatch(item -> PolicyWords.of(item.offer().name()).contains(PolicyWords.plain(word)));
    }
}
