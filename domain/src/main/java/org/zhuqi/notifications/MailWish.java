package org.zhuqi.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.UserId;

/**
 * Where and how fast a person wants news by mail.
 *
 * <p>Nothing is sent to an address before its owner followed the link that was sent there, so that nobody can have
 * strangers written to.
 *
 * @param address confirmed; null when there is none
 * @param asked the address that waits for its confirmation; null when none does
 */
@With(AccessLevel.PRIVATE)
public record MailWish(
        UserId user,
        @Nullable MailAddress address,
        @Nullable Asked asked,
        Map<Topic, Pace> paces) {
    private static final Duration BETWEEN_LINKS = Duration.ofMinutes(1);
    private static final Duration LINK_LASTS = Duration.ofDays(2);

    /** An address that a link was sent to; of the link's secret only the hash is kept. */
    public record Asked(MailAddress address, String secretHash, Instant at) {}

    public MailWish {
        Map<Topic, Pace> all = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            all.put(topic, paces.getOrDefault(topic, topic.usual()));
        }
        paces = Map.copyOf(all);
    }

    /** What holds until a person wishes something. */
    public static MailWish none(UserId user) {
        return new MailWish(user, null, null, Map.of());
    }

    /** A link goes to the address; the one confirmed before stays until it is followed. */
    public MailWish ask(MailAddress wanted, String secretHash, Instant now) {
        if (asked != null && now.isBefore(asked.at().plus(BETWEEN_LINKS))) {
            throw NotificationsError.ASKED_JUST_NOW.refused();
        }
        return withAsked(new Asked(wanted, secretHash, now));
    }

    public MailWish confirm(String secretHash, Instant now) {
        if (asked == null
                || !asked.secretHash().equals(secretHash)
                || now.isAfter(asked.at().plus(LINK_LASTS))) {
            throw NotificationsError.LINK_SPENT.refused();
        }
        return new MailWish(user, asked.address(), null, paces);
    }

    /** No mail any more. */
    public MailWish withoutMail() {
        return new MailWish(user, null, null, paces);
    }

    public MailWish choose(Map<Topic, Pace> chosen) {
        Map<Topic, Pace> all = new EnumMap<>(paces);
        all.putAll(chosen);
        return withPaces(all);
    }

    public Pace pace(Topic topic) {
        return paces.getOrDefault(topic, topic.usual());
    }

    /** Where news of the topic goes by mail, if it does. */
    public Optional<MailAddress> reach(Topic topic) {
        return pace(topic) == Pace.NEVER ? Optional.empty() : Optional.ofNullable(address);
    }
}
