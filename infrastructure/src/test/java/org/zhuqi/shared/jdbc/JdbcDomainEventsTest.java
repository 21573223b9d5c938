package org.zhuqi.shared.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.support.TransactionOperations;
import org.zhuqi.shared.DomainEvent;
import org.zhuqi.shared.DomainEvents;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.place.DemonstrationClock;

class JdbcDomainEventsTest {
    private final TestDatabase database = TestDatabase.fresh();
    private ConfigurableApplicationContext context = start();

    record Happened(UUID eventId, Instant at, UserId who) implements DomainEvent {}

    @EnableAutoConfiguration
    @EnableAsync
    @EnableScheduling
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
        static final BlockingQueue<Happened> HEARD = new LinkedBlockingQueue<>();
        static final AtomicInteger FAILURES = new AtomicInteger();

        @ApplicationModuleListener
        void on(Happened event) {
            HEARD.add(event);
            if (FAILURES.getAndDecrement() > 0) {
                throw new IllegalStateException("not today");
            }
        }
    }

    @AfterEach
    void stop() {
        context.close();
        Listener.HEARD.clear();
        Listener.FAILURES.set(0);
    }

    @Test
    void news_reaches_its_listener_whole_after_the_commit() throws InterruptedException {
        Happened event = event();
        transactions().executeWithoutResult(status -> events().publish(event));
        assertThat(Listener.HEARD.poll(20, TimeUnit.SECONDS)).isEqualTo(event);
    }

    @Test
    void what_is_told_of_the_past_is_no_news() throws InterruptedException {
        Happened today = event();
        DemonstrationClock clock = new DemonstrationClock(Clock.systemUTC());
        transactions()
                .executeWithoutResult(status -> clock.at(Instant.EPOCH, () -> {
                    events().publish(event());
                    return status;
                }));
        transactions().executeWithoutResult(status -> events().publish(today));
        assertThat(Listener.HEARD.poll(20, TimeUnit.SECONDS)).isEqualTo(today);
    }

    @Test
    void news_that_was_told_is_not_kept() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            transactions().executeWithoutResult(status -> events().publish(event()));
        }
        for (int i = 0; i < 5; i++) {
            assertThat(Listener.HEARD.poll(20, TimeUnit.SECONDS)).isNotNull();
        }
        context.close();
        assertThat(waiting()).isZero();
    }

    @Test
    void news_of_a_change_that_was_taken_back_is_never_told() throws InterruptedException {
        Happened second = event();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> transactions().executeWithoutResult(status -> {
                    events().publish(event());
                    throw new IllegalStateException("taken back");
                }));
        transactions().executeWithoutResult(status -> events().publish(second));
        assertThat(Listener.HEARD.poll(20, TimeUnit.SECONDS)).isEqualTo(second);
        assertThat(Listener.HEARD).isEmpty();
    }

    @Test
    void news_whose_listener_failed_is_told_again_after_a_restart() throws InterruptedException {
        Happened event = event();
        Listener.FAILURES.set(1);
        transactions().executeWithoutResult(status -> events().publish(event));
        assertThat(Listener.HEARD.poll(20, TimeUnit.SECONDS)).isEqualTo(event);
        context.close();
        assertThat(waiting()).isEqualTo(1);

        context = start();
        assertThat(Listener.HEARD.poll(20, TimeUnit.SECONDS)).isEqualTo(event);
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Program.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.modulith.events.completion-mode=delete",
                        "spring.modulith.events.republish-outstanding-events-on-restart=true")
                .run(database.properties().entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    private int waiting() {
        return database.jdbc()
                .sql("select count(*) from event_publication")
                .query(Integer.class)
                .single();
    }

    private DomainEvents events() {
        return context.getBean(DomainEvents.class);
    }

    private TransactionOperations transactions() {
        return context.getBean(TransactionOperations.class);
    }

    private static Happened event() {
        return new Happened(UUID.randomUUID(), Instant.parse("2024-08-26T06:00:00.123456Z"), UserId.SYSTEM);
    }
}
