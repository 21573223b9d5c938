package org.zhuqi.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;

/** What every implementation of {@link PolicyItems} does. */
public abstract class PolicyItemsContract {
    protected abstract PolicyItems items();

    /** One that is kept. */
    protected abstract Policy policy();

    @Test
    void items_come_back_as_they_are_in_their_order() {
        Policy policy = policy();
        PolicyItem second = PolicyFixture.item(policy, 2, ItemKind.QUALIFICATION, ItemMode.ORDINARY);
        PolicyItem first = PolicyFixture.item(policy, 1, ItemKind.RELIEF, ItemMode.WITHOUT_APPLICATION)
                .withConditions(null)
                .withOffer(new PolicyItem.Offer(LocalText.ofZh("减免"), LocalText.ofZh("免收"), null, null, null))
                .withWay(new PolicyItem.Way(new LocalText("指南", "지침", null), null));
        items().add(second);
        items().add(first);
        assertThat(items().of(policy.id())).containsExactly(first, second);
        assertThat(items().find(first.id())).contains(first);
    }

    @Test
    void one_that_was_removed_is_no_longer_found() {
        Policy policy = policy();
        PolicyItem item = PolicyFixture.item(policy, 1, ItemKind.AWARD, ItemMode.FAST);
        items().add(item);
        items().remove(item, PolicyFixture.IN_MARCH);
        assertThat(items().of(policy.id())).isEmpty();
        assertThat(items().find(item.id())).isEmpty();
    }

    @Test
    void the_slower_of_two_who_save_is_told() {
        PolicyItem item = PolicyFixture.item(policy(), 1, ItemKind.AWARD, ItemMode.FAST);
        items().add(item);
        items().save(item.withMode(ItemMode.ORDINARY));
        assertThat(items().find(item.id()))
                .contains(item.withMode(ItemMode.ORDINARY).withVersion(1));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> items().save(item))
                .matches(e -> e.is(SharedError.CHANGED_MEANWHILE));
    }
}
