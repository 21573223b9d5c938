package org.zhuqi.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.UserId;

/** What every implementation of {@link Subscriptions} does. */
public abstract class SubscriptionsContract {
    protected abstract Subscriptions subscriptions();

    /** Somebody who has an account. */
    protected abstract UserId user();

    @Test
    void a_person_has_one_and_the_last_one_counts() {
        UserId user = user();
        subscriptions().save(new Subscription(user, Subscription.Wish.ALL, PolicyFixture.IN_MARCH));
        Subscription narrow = new Subscription(
                user,
                new Subscription.Wish(
                        Set.of(PolicyLevel.COUNTY, PolicyLevel.NATIONAL),
                        Set.of(ItemKind.AWARD),
                        Set.of(new IndustryCode("C13")),
                        List.of("贷款", "대부금")),
                PolicyFixture.IN_MARCH);
        subscriptions().save(narrow);
        assertThat(subscriptions().find(user)).contains(narrow);
        subscriptions().remove(user);
        assertThat(subscriptions().find(user)).isEmpty();
    }

    @Test
    void all_are_read_some_at_a_time_without_losing_one() {
        List<Subscription> all = List.of(user(), user(), user()).stream()
                .map(user -> new Subscription(user, Subscription.Wish.ALL, PolicyFixture.IN_MARCH))
                .toList();
        all.forEach(subscriptions()::save);
        List<Subscription> first = subscriptions().after(null, 2);
        List<Subscription> rest = subscriptions().after(first.getLast().user(), 2);
        assertThat(first).hasSize(2);
        assertThat(rest).hasSize(1);
        assertThat(all).contains(first.getFirst(), first.getLast(), rest.getFirst());
    }
}
