package org.zhuqi.notifications;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.zhuqi.shared.Port;

/** Letters on their way. */
@Port
public interface Letters {
    /** How often a mail is tried. */
    int MOST_ATTEMPTS = 12;

    /** Nothing happens when the person has or had a letter about the event. */
    void add(Letter letter);

    /** Bundles of which a letter is due, the longest waiting first. */
    List<Letter.Bundle> due(Instant now, int most);

    /**
     * Takes what waits of the bundle, so that nobody else takes it; of the mail of the day what is due. Call it inside a
     * transaction.
     */
    List<Letter> take(Letter.Bundle bundle, Instant now);

    /** Puts back what the mail server did not take. False when it was tried {@link #MOST_ATTEMPTS} times and stays away. */
    boolean putBack(Collection<Letter> letters, Instant due);

    /** Removes what was taken before the moment. */
    int forget(Instant before);
}
