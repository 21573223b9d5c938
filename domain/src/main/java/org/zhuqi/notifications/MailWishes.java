package org.zhuqi.notifications;

import java.util.Optional;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.UserId;

/** Keeps where and how fast people want news by mail. */
@Port
public interface MailWishes {
    Optional<MailWish> find(UserId user);

    /** Adds it or puts it in the place of the one before. */
    void save(MailWish wish);
}
