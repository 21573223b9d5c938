package org.zhuqi.campaigns.activities.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CalendarFileTest {
    private static final Instant FROM = Instant.parse("2024-05-10T01:00:00Z");
    private static final String LONG = "延边朝鲜族自治州2024年“中国品牌日”民族特色食品展，연변조선족자치주 중국브랜드의 날 민족특색식품 전시 😀".repeat(3);

    @Test
    void no_line_is_longer_than_75_octets_and_no_character_is_cut() {
        String file = file(LONG, null, false);
        List<String> lines = Arrays.asList(file.split("\r\n"));
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\n").doesNotContain("\uFFFD");
        });
        assertThat(lines.stream().filter(line -> line.startsWith(" "))).hasSizeGreaterThan(5);
        // As much on a line as fits: no blank lines, nothing folded too early.
        assertThat(lines.stream()
                        .filter(line -> line.startsWith("SUMMARY"))
                        .findFirst()
                        .orElseThrow()
                        .getBytes(StandardCharsets.UTF_8)
                        .length)
                .isGreaterThan(71);
        assertThat(unfolded(file)).contains("SUMMARY;LANGUAGE=zh:" + CalendarFile.escaped(LONG) + "\r\n");
    }

    @Test
    void what_means_something_in_a_calendar_is_escaped() {
        assertThat(CalendarFile.escaped("a;b,c\\d\r\ne\nf\u0007")).isEqualTo("a\\;b\\,c\\\\d\\ne\\nf");
        assertThat(file("x\r\nATTENDEE:mailto:y", null, false)).doesNotContain("\r\nATTENDEE");
    }

    @Test
    void an_event_says_when_it_is_in_utc_how_often_it_changed_and_whether_it_is_cancelled() {
        String file = unfolded(file("品牌日", "9:00 开幕\n17:00 结束", true));
        assertThat(file)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//x//ZH\r\n")
                .contains("UID:1@yanbian.zhuqi\r\n")
                .contains("SEQUENCE:2\r\n")
                .contains("DTSTAMP:20240420T020000Z\r\n")
                .contains("DTSTART:20240510T010000Z\r\nDTEND:20240510T090000Z\r\n")
                .contains("DESCRIPTION;LANGUAGE=zh:9:00 开幕\\n17:00 结束\r\n")
                .contains("STATUS:CANCELLED\r\n")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
        assertThat(file("品牌日", null, false)).contains("STATUS:CONFIRMED").doesNotContain("DESCRIPTION");
    }

    private static String file(String title, @Nullable String description, boolean cancelled) {
        CalendarFile file = new CalendarFile("-//x//x//ZH", "活动");
        file.add(new CalendarFile.Event(
                "1@yanbian.zhuqi",
                2,
                Instant.parse("2024-04-20T02:00:00Z"),
                FROM,
                FROM.plusSeconds(8 * 3600),
                "zh",
                title,
                "延吉",
                description,
                "品牌日",
                "http://localhost/activities/1",
                cancelled));
        return file.end();
    }

    private static String unfolded(String file) {
        return file.replace("\r\n ", "");
    }
}
