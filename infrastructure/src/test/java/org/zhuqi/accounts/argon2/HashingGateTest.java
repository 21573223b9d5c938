package org.zhuqi.accounts.argon2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zhuqi.accounts.HashingLimit;
import org.zhuqi.shared.BusyException;

@Timeout(30)
class HashingGateTest {
    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);
    private final ExecutorService others = Executors.newFixedThreadPool(2);

    @AfterEach
    void end() {
        others.shutdownNow();
    }

    @Test
    void who_waits_too_long_is_told_that_the_program_is_busy() {
        HashingGate gate = new HashingGate(new HashingLimit(1, Duration.ofMillis(1), 10));
        CompletableFuture<String> first = hashing(gate);
        assertThatExceptionOfType(BusyException.class)
                .isThrownBy(() -> gate.pass(() -> "second"))
                .satisfies(e -> assertThat(e.key()).isEqualTo("accounts.busy"));
        done.countDown();
        assertThat(first.join()).isEqualTo("first");
        assertThat(gate.pass(() -> "third")).isEqualTo("third");
    }

    @Test
    void who_finds_too_many_waiting_is_told_at_once() {
        HashingGate gate = new HashingGate(new HashingLimit(1, Duration.ofMinutes(1), 1));
        CompletableFuture<String> first = hashing(gate);
        CompletableFuture<String> waits = CompletableFuture.supplyAsync(() -> gate.pass(() -> "second"), others);
        await().until(() -> gate.waiting() == 1);
        assertThatExceptionOfType(BusyException.class).isThrownBy(() -> gate.pass(() -> "third"));
        done.countDown();
        assertThat(first.join()).isEqualTo("first");
        assertThat(waits.join()).isEqualTo("second");
    }

    @Test
    void a_place_is_free_again_after_a_failure() {
        HashingGate gate = new HashingGate(new HashingLimit(1, Duration.ZERO, 1));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> gate.pass(() -> {
                    throw new IllegalStateException("failed");
                }));
        assertThat(gate.pass(() -> "next")).isEqualTo("next");
    }

    /** Takes the one place and keeps it until {@link #done}. */
    private CompletableFuture<String> hashing(HashingGate gate) {
        CompletableFuture<String> first = CompletableFuture.supplyAsync(
                () -> gate.pass(() -> {
                    inside.countDown();
                    open(done);
                    return "first";
                }),
                others);
        open(inside);
        return first;
    }

    private static void open(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
