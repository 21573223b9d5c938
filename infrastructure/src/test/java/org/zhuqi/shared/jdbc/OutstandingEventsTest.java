package org.zhuqi.shared.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

class OutstandingEventsTest {
    private final ThreadPoolTaskExecutor listeners = listeners();
    private final List<Duration> given = new ArrayList<>();
    private final OutstandingEvents outstanding =
            new OutstandingEvents(new Given(), TestDatabase.fresh().jdbc(), listeners);

    private static ThreadPoolTaskExecutor listeners() {
        ThreadPoolTaskExecutor one = new ThreadPoolTaskExecutor();
        one.setCorePoolSize(1);
        one.setMaxPoolSize(1);
        one.initialize();
        return one;
    }

    @AfterEach
    void stop() {
        listeners.shutdown();
    }

    @Test
    void whatWaitsForItsTurnInARushIsNotGivenAgainAndWhatFailedIsAfterwards() throws InterruptedException {
        CountDownLatch rush = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(OutstandingEvents.BEHIND + 1);
        for (int i = 0; i <= OutstandingEvents.BEHIND; i++) {
            listeners.execute(() -> {
                try {
                    rush.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                over.countDown();
            });
        }
        outstanding.deliverAgain();
        assertThat(given).isEmpty();
        rush.countDown();
        over.await();
        outstanding.deliverAgain();
        assertThat(given).containsExactly(Duration.ofMinutes(2));
    }

    private final class Given implements IncompleteEventPublications {
        @Override
        public void resubmitIncompletePublications(Predicate<EventPublication> filter) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void resubmitIncompletePublicationsOlderThan(Duration duration) {
            given.add(duration);
        }

        @Override
        public void resubmitIncompletePublications(ResubmissionOptions options) {
            throw new UnsupportedOperationException();
        }
    }
}
