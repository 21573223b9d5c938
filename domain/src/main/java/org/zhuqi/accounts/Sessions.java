package org.zhuqi.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.UserId;

/** The one place that lists and ends logins in browsers. */
@Port
public interface Sessions {
    /** The attribute in which a session keeps {@link OpenSession.Origin}: address, line feed, browser. */
    String ORIGIN = "org.zhuqi.origin";

    /**
     * The person's sessions, last used first.
     *
     * @param secret of the session that asks, null when none does
     */
    List<OpenSession> of(UserId user, @Nullable String secret);

    /** Ends one session of the person; does nothing when it is not theirs. */
    void end(UserId user, String id);

    /**
     * Ends the oldest sessions of the person.
     *
     * @param keep how many of the newest stay
     * @return how many ended
     */
    int endOldest(UserId user, int keep);

    /**
     * Ends all sessions of the person.
     *
     * @param exceptSecret of the one session that stays, null when none does
     */
    void endAll(UserId user, @Nullable String exceptSecret);
}
