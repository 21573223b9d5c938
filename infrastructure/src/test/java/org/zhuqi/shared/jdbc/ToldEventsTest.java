package org.zhuqi.shared.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
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
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.support.TransactionOperations;
import org.zhuqi.shared.DomainEvent;
import org.zhuqi.shared.DomainEvents;

/** What was told is removed when the test says so: nothing runs by a schedule here. */
@ExtendWith(OutputCaptureExtension.class)
class ToldEventsTest {
    private final TestDatabase database = TestDatabase.fresh();
    private final ConfigurableApplicationContext context = new SpringApplicationBuilder(Program.class)
            .web(WebApplicationType.NONE)
            .properties(
                    "spring.modulith.events.completion-mode=delete", "spring.datasource.hikari.connection-timeout=250")
            .run(database.properties().entrySet().stream()
                    .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                    .toArray(String[]::new));

    record Happened(UUID eventId, Instant at, boolean badly) implements DomainEvent {}

    @EnableAutoConfiguration
    @EnableAsync
    @Import({JdbcDomainEvents.class, EventDelivery.class, EventDelivery.Removal.class, Listener.class})
    static class Program {}

    static class Listener {
        final AtomicInteger heard = new AtomicInteger();

        @ApplicationModuleListener
        void on(Happened event) {
            heard.incrementAndGet();
            if (event.badly()) {
                throw new IllegalStateException("not today");
            }
        }
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void what_was_told_is_removed_after_the_database_came_back_and_nothing_else(CapturedOutput output) {
        for (int i = 0; i < 40; i++) {
            told(false);
        }
        told(true);
        assertThat(waiting()).isEqualTo(41);

        database.gone();
        remove();
        String before = output.getAll();
        for (int i = 0; i < 10; i++) {
            remove();
        }
        assertThat(output.getAll().substring(before.length()))
                .as("the log while it is gone")
                .isEmpty();

        database.back();
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            remove();
            return waiting() == 1;
        });
        told(false);
        remove();
        assertThat(waiting()).as("the one whose listener failed is told again").isEqualTo(1);
    }

    /** Returns when its listener is done and that is noted. */
    private void told(boolean badly) {
        Happened event = new Happened(UUID.randomUUID(), Instant.parse("2024-08-26T06:00:00Z"), badly);
        int heard = context.getBean(Listener.class).heard.get();
        context.getBean(TransactionOperations.class)
                .executeWithoutResult(
                        status -> context.getBean(DomainEvents.class).publish(event));
        ThreadPoolTaskExecutor listeners = context.getBean(ThreadPoolTaskExecutor.class);
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> context.getBean(Listener.class).heard.get() > heard && listeners.getActiveCount() == 0);
    }

    private void remove() {
        context.getBean(EventDelivery.Removal.class).remove();
    }

    private int waiting() {
        return database.jdbc()
                .sql("select count(*) from event_publication")
                .query(Integer.class)
                .single();
    }
}
