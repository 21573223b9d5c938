package org.zhuqi.shared.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import tools.jackson.databind.json.JsonMapper;

class DemonstrationClockTest {
    private static final Instant NOW = Instant.parse("2026-11-27T01:00:00Z");
    private static final Instant BEFORE = Instant.parse("2025-12-01T01:30:00Z");

    private final DemonstrationClock clock = new DemonstrationClock(Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")));

    @Test
    void work_is_done_at_its_moment_and_afterwards_it_is_now() {
        assertThat(clock.at(BEFORE, clock::instant)).isEqualTo(BEFORE);
        assertThat(clock.instant()).isEqualTo(NOW);
        assertThat(DemonstrationClock.isSetBack()).isFalse();
    }

    @Test
    void other_threads_stay_in_the_present() {
        Instant elsewhere = clock.at(
                BEFORE, () -> CompletableFuture.supplyAsync(clock::instant).join());
        assertThat(elsewhere).isEqualTo(NOW);
    }

    @Test
    void work_that_fails_does_not_leave_its_thread_in_the_past() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> clock.at(BEFORE, () -> {
                    throw new UnsupportedOperationException();
                }));
        assertThat(clock.instant()).isEqualTo(NOW);
    }

    @Test
    void the_future_is_refused_and_so_is_a_past_within_the_past() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> clock.at(NOW.plusSeconds(1), clock::instant));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> clock.at(BEFORE, () -> clock.at(BEFORE, clock::instant)));
    }

    @Test
    void a_house_without_demonstration_has_no_clock_that_can_be_set_back() {
        ApplicationContextRunner runner = new ApplicationContextRunner()
                .withBean(JsonMapper.class, JsonMapper::new)
                .withUserConfiguration(PlaceConfiguration.class);
        runner.withPropertyValues("zhuqi.demonstration=false")
                .run(context -> assertThat(context).doesNotHaveBean(DemonstrationClock.class));
        runner.withPropertyValues("zhuqi.demonstration=true")
                .run(context -> assertThat(context.getBean(Clock.class)).isInstanceOf(DemonstrationClock.class));
    }
}
