package org.zhuqi.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.UserId;

/** What every channel must do. */
public abstract class ChannelContract {
    protected abstract Channel channel();

    /** How many notifications have reached the person through this channel. */
    protected abstract int reached(UserId user);

    @Test
    void deliveringTwiceReachesThePersonOnce() {
        UserId user = new UserId(UUID.randomUUID());
        Notification notification = new Notification(
                new NotificationId(UUID.randomUUID()),
                user,
                UUID.randomUUID(),
                "reviews.news.returned",
                List.of(),
                "/my",
                Instant.EPOCH,
                null);
        channel().deliver(notification);
        channel().deliver(notification);
        assertThat(reached(user)).isEqualTo(1);
    }

    @Test
    void theChannelHasAStableId() {
        assertThat(channel().id()).isNotBlank().isEqualTo(channel().id());
    }
}
