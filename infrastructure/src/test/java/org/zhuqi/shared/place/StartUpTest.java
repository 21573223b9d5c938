package org.zhuqi.shared.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.Demonstration;
import org.zhuqi.shared.jdbc.PostgresTest;

class StartUpTest extends PostgresTest {
    private final List<String> loaded = new ArrayList<>();
    private final FirstStartTime firstStart = new FirstStartTime(jdbc, clock);

    @BeforeEach
    void empty() {
        jdbc.sql("delete from first_start").update();
    }

    @Test
    void base_data_come_first_and_each_in_its_order() {
        start(true, List.of(base("b", 20), base("a", 10)), List.of(demonstration("d", 20), demonstration("c", 10)));
        assertThat(loaded).containsExactly("a", "b", "c", "d");
    }

    @Test
    void base_data_are_looked_at_at_every_start_and_demonstration_data_loaded_once() {
        start(true, List.of(base("a", 10)), List.of(demonstration("c", 10)));
        start(true, List.of(base("a", 10)), List.of(demonstration("c", 10), demonstration("new", 20)));
        assertThat(loaded).containsExactly("a", "c", "a", "new");
    }

    @Test
    void demonstration_data_stay_away_when_it_is_off() {
        start(false, List.of(base("a", 10)), List.of(demonstration("c", 10)));
        assertThat(loaded).containsExactly("a");
    }

    @Test
    void a_database_that_began_without_demonstration_data_never_gets_them() {
        start(false, List.of(base("a", 10)), List.of());
        assertThatExceptionOfType(DemonstrationRefused.class)
                .isThrownBy(() -> start(true, List.of(base("a", 10)), List.of(demonstration("c", 10))));
        assertThat(loaded).containsExactly("a");
        start(false, List.of(), List.of());
    }

    @Test
    void a_database_with_demonstration_data_from_before_this_was_noted_keeps_getting_them() {
        firstStart.record("first start");
        firstStart.record("demonstration c");
        start(true, List.of(), List.of(demonstration("c", 10), demonstration("new", 20)));
        assertThat(loaded).containsExactly("new");
    }

    @Test
    void what_failed_half_way_leaves_nothing_and_is_tried_again() {
        DemonstrationData failing = new DemonstrationData() {
            @Override
            public String id() {
                return "c";
            }

            @Override
            public int order() {
                return 10;
            }

            @Override
            public void load() {
                firstStart.record("half");
                throw new IllegalStateException("no");
            }
        };
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> start(true, List.of(), List.of(failing)));
        assertThat(firstStart.record("half")).as("nothing of it stayed").isTrue();
        start(true, List.of(), List.of(demonstration("c", 10)));
        assertThat(loaded).containsExactly("c");
    }

    @Test
    void the_first_start_is_remembered() {
        start(false, List.of(), List.of());
        FirstStartTime later = new FirstStartTime(jdbc, java.time.Clock.offset(clock, java.time.Duration.ofDays(400)));
        assertThat(later.at()).isEqualTo(clock.instant());
    }

    private void start(boolean on, List<FirstStart> base, List<DemonstrationData> demonstration) {
        new StartUp(base, demonstration, new Demonstration(on), firstStart, transactions, jdbc).start();
    }

    private FirstStart base(String name, int order) {
        return new FirstStart() {
            @Override
            public int order() {
                return order;
            }

            @Override
            public void load() {
                loaded.add(name);
            }
        };
    }

    private DemonstrationData demonstration(String name, int order) {
        return new DemonstrationData() {
            @Override
            public String id() {
                return name;
            }

            @Override
            public int order() {
                return order;
            }

            @Override
            public void load() {
                loaded.add(name);
            }
        };
    }
}
