package org.zhuqi.reviews;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.UserId;

/** The reviews and their timelines. */
@Port
public interface Reviews {
    Optional<Review> find(ReviewId id);

    /** The review of a subject; there is at most one. */
    Optional<Review> findBySubject(String kind, UUID subject);

    /** As {@link #findBySubject}, and nobody else moves it until the transaction ends. */
    Optional<Review> lockBySubject(String kind, UUID subject);

    /** Refuses with {@link ReviewsError#OPEN_ALREADY} when the subject has one. */
    void add(Moved opened);

    /** Refuses with {@link org.zhuqi.shared.SharedError#CHANGED_MEANWHILE} when somebody moved it in between. */
    void save(Moved moved);

    /** The timeline, oldest first. */
    List<ReviewMove> movesOf(ReviewId id);

    /** What an officer has in hand and is not over. */
    List<Review> heldBy(UserId officer);
}
