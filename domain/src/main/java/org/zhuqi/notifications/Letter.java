package org.zhuqi.notifications;

import java.time.Instant;
import java.util.UUID;
import org.zhuqi.shared.UserId;

/**
 * A piece of news that waits to be sent by mail.
 *
 * @param event of the notification; a person gets one letter about an event
 * @param matter the page it leads to: letters about one matter travel in one mail
 * @param daily whether it waits for the mail of the day
 * @param due when it may leave
 */
public record Letter(UUID event, UserId user, String matter, boolean daily, Instant due) {
    /** What travels in one mail: of a day everything, else what is of one matter. */
    public Bundle bundle() {
        return new Bundle(user, daily ? "" : matter);
    }

    /**
     * Letters of one mail.
     *
     * @param matter empty for the mail of the day
     */
    public record Bundle(UserId user, String matter) {
        public boolean daily() {
            return matter.isEmpty();
        }
    }
}
