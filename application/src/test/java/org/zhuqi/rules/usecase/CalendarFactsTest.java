package org.zhuqi.rules.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactSource;
import org.zhuqi.rules.FactSourceContract;
import org.zhuqi.rules.FactSubject;
import org.zhuqi.rules.FactValue;
import org.zhuqi.shared.EnterpriseId;

class CalendarFactsTest extends FactSourceContract {
    private static final FactSubject ANYBODY = new FactSubject(new EnterpriseId(new UUID(99, 99)));

    @Override
    protected FactSource source() {
        return new CalendarFacts();
    }

    @Override
    protected FactSubject subject() {
        return ANYBODY;
    }

    @Override
    protected LocalDate asOf() {
        return LocalDate.of(2024, 9, 30);
    }

    @Override
    protected Set<FactKey> answered() {
        return Set.of(new FactKey("calendar.year"), new FactKey("calendar.quarter"), new FactKey("calendar.month"));
    }

    @ParameterizedTest
    @CsvSource({"2024-03-31, 1", "2024-04-01, 2", "2024-09-30, 3", "2024-12-31, 4"})
    void a_quarter_ends_with_its_third_month(LocalDate day, int quarter) {
        assertThat(source().find(new FactKey("calendar.quarter"), ANYBODY, day)
                        .orElseThrow()
                        .value())
                .isEqualTo(FactValue.of(quarter));
    }
}
