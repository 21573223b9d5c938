package org.zhuqi.policies.usecase;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.zhuqi.notifications.Recipient;
import org.zhuqi.notifications.usecase.SendNotification;
import org.zhuqi.policies.Policies;
import org.zhuqi.policies.Policy;
import org.zhuqi.policies.PolicyItem;
import org.zhuqi.policies.PolicyItems;
import org.zhuqi.policies.PolicyNews;
import org.zhuqi.policies.Subscription;
import org.zhuqi.policies.Subscriptions;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.UserId;

/** Tells whoever subscribed; nobody is told the same of one policy twice. */
@Service
@RequiredArgsConstructor
public class OnPolicyNews {
    private static final int BATCH = 500;
    private final Policies policies;
    private final PolicyItems items;
    private final Subscriptions subscriptions;
    private final SendNotification sendNotification;

    @ApplicationModuleListener
    public void on(PolicyNews event) {
        Optional<Policy> found = policies.find(event.policy());
        if (found.isEmpty()) {
            return;
        }
        Policy policy = found.get();
        List<PolicyItem> of = items.of(policy.id());
        List<Subscription> batch = subscriptions.after(null, BATCH);
        while (!batch.isEmpty()) {
            batch.stream()
                    .filter(subscription -> subscription.wants(policy, of))
                    .forEach(subscription -> tell(subscription.user(), policy, event.what()));
            batch = subscriptions.after(batch.getLast().user(), BATCH);
        }
    }

    private void tell(UserId user, Policy policy, PolicyNews.What what) {
        @Nullable LocalDate until = policy.content().validity().until();
        List<LocalText> args = what == PolicyNews.What.EXPIRING && until != null
                ? List.of(policy.title(), LocalText.same(until.toString()))
                : List.of(policy.title());
        sendNotification.send(
                new Recipient.Person(user),
                "policies.news." + what.name().toLowerCase(Locale.ROOT),
                args,
                "/policies/" + policy.id(),
                // One for the policy, not for the event: an item that is added later is no second piece of news.
                UUID.nameUUIDFromBytes(("policy " + what + " " + policy.id()).getBytes(StandardCharsets.UTF_8)));
    }
}
