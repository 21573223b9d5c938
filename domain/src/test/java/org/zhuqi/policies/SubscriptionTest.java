package org.zhuqi.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.UserId;

class SubscriptionTest {
    private static final Policy POLICY = PolicyFixture.published(12);
    private static final List<PolicyItem> ITEMS = List.of(PolicyFixture.item(POLICY, 1, ItemKind.AWARD, ItemMode.FAST));

    @Test
    void one_that_names_nothing_wants_everything() {
        assertThat(wants(Subscription.Wish.ALL, List.of())).isTrue();
    }

    @Test
    void of_each_list_one_must_fit() {
        assertThat(wants(wish(Set.of(PolicyLevel.PREFECTURE, PolicyLevel.COUNTY), Set.of()), ITEMS))
                .isTrue();
        assertThat(wants(wish(Set.of(PolicyLevel.NATIONAL), Set.of()), ITEMS)).isFalse();
        assertThat(wants(wish(Set.of(), Set.of(ItemKind.AWARD, ItemKind.RELIEF)), ITEMS))
                .isTrue();
        assertThat(wants(wish(Set.of(), Set.of(ItemKind.RELIEF)), ITEMS)).isFalse();
        assertThat(wants(wish(Set.of(), Set.of(ItemKind.AWARD)), List.of()))
                .as("its items are not there yet")
                .isFalse();
    }

    @Test
    void a_policy_for_all_trades_is_for_mine_too() {
        assertThat(wants(new Subscription.Wish(Set.of(), Set.of(), Set.of(new IndustryCode("C13")), List.of()), ITEMS))
                .isTrue();
    }

    @Test
    void words_are_found_in_the_title_and_in_items_in_either_language() {
        assertThat(wants(words("设备"), List.of())).isTrue();
        assertThat(wants(words("갱신"), List.of())).isTrue();
        assertThat(wants(words("투자"), ITEMS)).isTrue();
        assertThat(wants(words("贷款", "补助"), ITEMS)).isTrue();
        assertThat(wants(words("贷款"), ITEMS)).isFalse();
    }

    private static Subscription.Wish wish(Set<PolicyLevel> levels, Set<ItemKind> kinds) {
        return new Subscription.Wish(levels, kinds, Set.of(), List.of());
    }

    private static Subscription.Wish words(String... words) {
        return new Subscription.Wish(Set.of(), Set.of(), Set.of(), List.of(words));
    }

    private static boolean wants(Subscription.Wish wish, List<PolicyItem> items) {
        return new Subscription(new UserId(new UUID(1, 1)), wish, PolicyFixture.IN_MARCH).wants(POLICY, items);
    }
}
