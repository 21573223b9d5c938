package org.zhuqi.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderDaysTest {
    private final ReminderDays reminders = new ReminderDays(List.of(5, 2, 1));

    @ParameterizedTest
    @CsvSource({"6,", "5,5", "4,5", "3,5", "2,2", "1,1", "0,1", "-1,"})
    void aReminderThatWasMissedIsMadeUpForUntilTheNextOne(int left, Integer due) {
        assertThat(reminders.due(left)).isEqualTo(due == null ? OptionalInt.empty() : OptionalInt.of(due));
    }

    @Test
    void fiveWorkingDaysLieWithinReachEvenOverTheLongestHolidays() {
        LocalDate today = LocalDate.of(2024, 9, 27);
        assertThat(reminders.furthest(today)).isAfterOrEqualTo(LocalDate.of(2024, 10, 11));
        assertThat(new ReminderDays(List.of()).furthest(today)).isBefore(today);
    }

    @Test
    void nobodyIsRemindedAfterwards() {
        assertThatThrownBy(() -> new ReminderDays(List.of(1, -1))).isInstanceOf(IllegalArgumentException.class);
    }
}
