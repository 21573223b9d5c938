package org.zhuqi.shared.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.events.core.EventPublicationRepository;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.transaction.support.TransactionOperations;
import org.zhuqi.shared.DomainEvent;
import org.zhuqi.shared.DomainEvents;

/** The listener fails, so that what it was told stays until the test says that it was told. */
@ExtendWith(OutputCaptureExtension.class)
class ToldEventsTest {
    private static final int POOL = 10;

    private final TestDatabase database = TestDatabase.fresh();
    private final ConfigurableApplicationContext context = new SpringApplicationBuilder(Program.class)
            .web(WebApplicationType.NONE)
            .properties(
                    "spring.modulith.events.completion-mode=delete", "spring.datasource.hikari.connection-timeout=250")
            .run(database.properties().entrySet().stream()
                    .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                    .toArray(String[]::new));

    record Happened(UUID eventId, Instant at) implements DomainEvent {}

    @EnableAutoConfiguration
    @EnableAsync
    @Import({
        JdbcDomainEvents.class,
        LaterWrites.class,
        HoldingConnections.class,
        EventDelivery.class,
        EventDelivery.Removal.class,
        Listener.class
    })
    static class Program {}

    static class Listener {
        static final AtomicInteger HEARD = new AtomicInteger();
        static final AtomicInteger LET_OFF_THE_DISK = new AtomicInteger();

        @ApplicationModuleListener
        void on(Happened event) {
            if (Telling.underWay()) {
                LET_OFF_THE_DISK.incrementAndGet();
            }
            HEARD.incrementAndGet();
            throw new IllegalStateException("not today");
        }
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void what_was_told_is_removed_after_the_database_came_back_and_nothing_else(CapturedOutput output) {
        for (int i = 0; i < 12; i++) {
            publish();
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> Listener.HEARD.get() == 12);
        assertThat(Listener.LET_OFF_THE_DISK).hasValue(12);
        List<UUID> ids = database.jdbc()
                .sql("select id from event_publication")
                .query(UUID.class)
                .list();
        assertThat(ids).hasSize(12);

        database.gone();
        // What the library says when a listener is done.
        ids.subList(0, 11).forEach(id -> told().markCompleted(id, Instant.now(Clock.systemUTC())));
        for (int i = 0; i < 5; i++) {
            told().remove();
        }
        // The pool tells once of each connection it throws away; the schedule would tell of each time, with its stack.
        assertThat(output.getAll())
                .as("the log while it is gone")
                .doesNotContain("Unexpected error occurred in scheduled task")
                .satisfies(log -> assertThat(log.split("marked as broken|Failed to validate", -1).length - 1)
                        .isLessThanOrEqualTo(POOL));

        database.back();
        await().atMost(Duration.ofSeconds(60)).until(() -> waiting() == 1);
        assertThat(database.jdbc()
                        .sql("select id from event_publication")
                        .query(UUID.class)
                        .single())
                .as("the one that was not told")
                .isEqualTo(ids.getLast());
    }

    private void publish() {
        context.getBean(TransactionOperations.class)
                .executeWithoutResult(status -> context.getBean(DomainEvents.class)
                        .publish(new Happened(UUID.randomUUID(), Instant.parse("2024-08-26T06:00:00Z"))));
    }

    private ToldEvents told() {
        return (ToldEvents) context.getBean(EventPublicationRepository.class);
    }

    private int waiting() {
        return database.jdbc()
                .sql("select count(*) from event_publication")
                .query(Integer.class)
                .single();
    }
}
