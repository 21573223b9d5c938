package org.zhuqi.calendar.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuqi.calendar.CalendarDay;
import org.zhuqi.calendar.CalendarError;
import org.zhuqi.calendar.CalendarFile;
import org.zhuqi.shared.RefusedException;

class PublishedCalendarFilesTest {
    private final PublishedCalendarFiles files = new PublishedCalendarFiles();

    @Test
    void a_file_of_holiday_cn_is_read() {
        assertThat(files.read("""
                {"$schema": "s", "$id": "i", "year": 2027, "papers": ["https://example.test/1"],
                 "days": [{"name": "元旦", "date": "2027-01-01", "isOffDay": true},
                          {"name": "元旦", "date": "2027-01-02", "isOffDay": false}]}"""))
                .isEqualTo(new CalendarFile(
                        2027,
                        "https://example.test/1",
                        List.of(
                                CalendarDay.off(LocalDate.of(2027, 1, 1), "元旦"),
                                CalendarDay.work(LocalDate.of(2027, 1, 2), "元旦"))));
    }

    @Test
    void a_list_of_days_is_read_with_its_confidence() {
        assertThat(files.read("""
                \uFEFFdate,kind,name_zh,source,confidence
                2026-09-03,OFF,州庆,notice,verified
                2026-09-04,OFF,州庆,notice,secondary-source
                """))
                .isEqualTo(new CalendarFile(
                        null,
                        "notice",
                        List.of(
                                CalendarDay.off(LocalDate.of(2026, 9, 3), "州庆"),
                                new CalendarDay(LocalDate.of(2026, 9, 4), CalendarDay.Kind.OFF, "州庆", false))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "{}",
                "{\"year\": 2027}",
                "{\"year\": 2027, \"days\": [{\"name\": \"x\", \"date\": \"2027-02-30\", \"isOffDay\": true}]}",
                "{\"year\": 2027, \"days\": [{\"name\": \"x\", \"date\": \"2027-01-01\"}]}",
                "{\"year\": 2027, \"days\": [], \"more\": 1}",
                "date,kind\n2027-01-01,OFF",
                "date,kind,name\n2027-01-01,off,x",
                "date,kind,name\n2027-01-01,OFF",
                "date,kind,name\n01.01.2027,OFF,x"
            })
    void what_is_neither_is_refused(String content) {
        assertThatThrownBy(() -> files.read(content))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.errorKey()).isEqualTo(CalendarError.BAD_FILE));
    }
}
