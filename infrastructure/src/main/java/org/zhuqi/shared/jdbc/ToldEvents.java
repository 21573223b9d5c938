package org.zhuqi.shared.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import lombok.RequiredArgsConstructor;
import lombok.experimental.Delegate;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.modulith.events.core.EventPublicationRepository;
import org.springframework.modulith.events.core.EventSerializer;
import org.springframework.modulith.events.core.TargetEventPublication;
import org.springframework.transaction.TransactionException;

/**
 * The library's publications, except that they are stored with the other {@link LaterWrites} of their transaction, and
 * that those whose listener is done are removed many at a time.
 *
 * <p>Removed one by one, each would cost a durable commit of its own, and so would the mark that its listener has begun,
 * which nothing here reads. What a crash leaves standing is told once more; listeners are idempotent by event id.
 */
@RequiredArgsConstructor
class ToldEvents implements EventPublicationRepository {
    private static final int MOST = 1_000;

    /** What this class does itself. */
    private interface Own {
        TargetEventPublication create(TargetEventPublication publication);

        void markProcessing(UUID id);

        void markCompleted(TargetEventPublication publication, Instant at);

        void markCompleted(UUID id, Instant at);

        void markFailed(UUID id);
    }

    @Delegate(excludes = Own.class)
    private final EventPublicationRepository kept;

    private final EventSerializer serializer;
    private final LaterWrites later;
    private final BlockingQueue<UUID> told = new LinkedBlockingQueue<>();

    @Override
    public TargetEventPublication create(TargetEventPublication publication) {
        Timestamp at = Timestamp.from(publication.getPublicationDate());
        later.add(
                """
                insert into event_publication (id, event_type, listener_id, publication_date, serialized_event, status,
                    completion_attempts, last_resubmission_date)
                values (:id, :type, :listener, :at, :event, :status, 1, :at)""",
                new MapSqlParameterSource("id", publication.getIdentifier())
                        .addValue("type", publication.getEvent().getClass().getName())
                        .addValue("listener", publication.getTargetIdentifier().getValue())
                        .addValue("at", at)
                        .addValue("event", serializer.serialize(publication.getEvent()))
                        .addValue("status", publication.getStatus().name()));
        return publication;
    }

    @Override
    public void markProcessing(UUID id) {
        Telling.begin();
    }

    @Override
    public void markFailed(UUID id) {
        Telling.end();
        kept.markFailed(id);
    }

    @Override
    public void markCompleted(TargetEventPublication publication, Instant at) {
        markCompleted(publication.getIdentifier(), at);
    }

    @Override
    public void markCompleted(UUID id, Instant at) {
        Telling.end();
        told.add(id);
    }

    /** Removes what was told since the last time; what the database did not take now is tried again the next time. */
    void remove() {
        List<UUID> some = new ArrayList<>();
        while (told.drainTo(some, MOST) > 0) {
            try {
                kept.deletePublications(some);
            } catch (DataAccessException | TransactionException e) {
                // Not thrown: five times a second it would fill the log while the database is gone, which others say.
                told.addAll(some);
                return;
            }
            some.clear();
        }
    }
}
