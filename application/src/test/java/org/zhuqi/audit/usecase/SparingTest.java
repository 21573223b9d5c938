package org.zhuqi.audit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.zhuqi.audit.usecase.Sparing.Answer;

class SparingTest {
    private static final Instant NOON = Instant.parse("2024-08-26T04:00:00Z");

    @Test
    void one_asker_and_all_together_go_on_record_so_often_an_hour_and_the_last_time_says_so() {
        Sparing sparing = new Sparing(2, 3);
        assertThat(sparing.ask("a", NOON)).isEqualTo(Answer.RECORD);
        assertThat(sparing.ask("a", NOON)).isEqualTo(Answer.RECORD_AS_LAST);
        assertThat(sparing.ask("a", NOON)).isEqualTo(Answer.LEAVE_OUT);
        assertThat(sparing.ask("b", NOON)).isEqualTo(Answer.RECORD_AS_LAST);
        assertThat(sparing.ask("c", NOON)).isEqualTo(Answer.LEAVE_OUT);
        Instant later = NOON.plus(Duration.ofHours(1));
        assertThat(sparing.ask("a", later.minusSeconds(1))).isEqualTo(Answer.LEAVE_OUT);
        assertThat(sparing.ask("a", later)).isEqualTo(Answer.RECORD);
    }
}
