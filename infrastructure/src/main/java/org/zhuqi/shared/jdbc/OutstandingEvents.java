package org.zhuqi.shared.jdbc;

import java.time.Duration;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives news whose listener failed to it again, until it succeeds; one program of several does it at a time.
 *
 * <p>In a rush news waits for its turn for minutes: it has not failed, and giving all of it out again would double the work
 * of a program that is behind. So nothing is given again until the program has nearly caught up.
 */
@Repository
@RequiredArgsConstructor
class OutstandingEvents {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long LOCK = 0x7a687571692d3032L;

    /** News waiting in this program. */
    static final int BEHIND = 200;

    private final IncompleteEventPublications publications;
    private final JdbcClient jdbc;
    private final ThreadPoolTaskExecutor listeners;

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    @Transactional
    public void deliverAgain() {
        if (listeners.getQueueSize() >= BEHIND) {
            return;
        }
        boolean ours = jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
        if (ours) {
            publications.resubmitIncompletePublicationsOlderThan(PATIENCE);
        }
    }
}
