package org.zhuqi.shared.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Place;
import org.zhuqi.shared.ReportingUnitId;

class StartPrinterTest {
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void a_notice_that_finds_the_database_busy_is_asked_again() {
        print(3);
        assertThat(asked).hasValue(3);
    }

    @Test
    void a_notice_that_never_comes_does_not_end_the_program() {
        print(1000);
        assertThat(asked).hasValueLessThan(100);
    }

    private void print(int succeedingAt) {
        StartNotice notice = new StartNotice() {
            @Override
            public int order() {
                return 1;
            }

            @Override
            public List<String> lines() {
                if (asked.incrementAndGet() < succeedingAt) {
                    throw new IllegalStateException("no connection is free");
                }
                return List.of("a line");
            }
        };
        LocalText name = new LocalText("州", null, null);
        new StartPrinter(
                        List.of(notice),
                        new MockEnvironment().withProperty("local.server.port", "1"),
                        new Place("p", new ReportingUnitId("222400"), "C", name, name))
                .print();
    }
}
