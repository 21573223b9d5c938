package org.zhuqi.accounts.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import lombok.experimental.Delegate;
import org.junit.jupiter.api.Test;
import org.zhuqi.accounts.InMemoryReportingUnits;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.ReportingUnits;
import org.zhuqi.accounts.UnitKind;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.ReportingUnitId;

class UnitNamesTest {
    private static final ReportingUnitId PREFECTURE = new ReportingUnitId("222400");
    private static final ReportingUnitId NOWHERE = new ReportingUnitId("999999");
    private static final LocalText NAME = new LocalText("延边州", "연변주", "Yanbian");

    private final AtomicInteger asked = new AtomicInteger();

    private final class Counting implements ReportingUnits {
        @Delegate(excludes = All.class)
        private final ReportingUnits kept =
                new InMemoryReportingUnits(new ReportingUnit(PREFECTURE, UnitKind.PREFECTURE, NAME, null, null, true));

        private interface All {
            List<ReportingUnit> all();

            Optional<ReportingUnit> find(ReportingUnitId id);
        }

        @Override
        public List<ReportingUnit> all() {
            asked.incrementAndGet();
            return kept.all();
        }

        @Override
        public Optional<ReportingUnit> find(ReportingUnitId id) {
            asked.incrementAndGet();
            return kept.find(id);
        }
    }

    @Test
    void aListOfManyRowsDoesNotAskOncePerRow() {
        UnitNames names =
                new UnitNames(new Counting(), Clock.fixed(Instant.parse("2024-08-26T06:00:00Z"), ZoneOffset.UTC));
        for (int row = 0; row < 10_000; row++) {
            assertThat(names.find(PREFECTURE)).contains(NAME);
        }
        assertThat(names.find(NOWHERE)).isEmpty();
        assertThat(asked.get()).isEqualTo(1);
    }
}
