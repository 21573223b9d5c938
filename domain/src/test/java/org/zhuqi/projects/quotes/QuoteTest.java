package org.zhuqi.projects.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectsError;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.UserId;

class QuoteTest {
    private static final LocalDate DAY = LocalDate.of(2024, 8, 20);
    private static final Consent.Recorded OFFICER =
            new Consent.Recorded(new UserId(new UUID(64, 1)), "某某", Instant.parse("2024-08-21T01:00:00Z"));
    private final Quote quote = Quote.of(
            new QuoteId(new UUID(64, 2)),
            new ProjectId(new UUID(64, 3)),
            new Quote.Said("某某", "副经理", "示范企业", "设备已陆续进场。", DAY),
            OFFICER);

    private static void refused(ProjectsError key, Runnable action) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(action::run)
                .matches(e -> e.is(key), key.key());
    }

    @Test
    void nothing_may_be_done_with_words_before_the_speaker_said_so() {
        assertThat(quote.usable(QuotePurpose.BRIEFING, DAY.plusYears(1))).isFalse();
        Quote allowed = quote.consented(QuotePurpose.BRIEFING, DAY.plusDays(2), "来函", OFFICER);
        assertThat(allowed.usable(QuotePurpose.BRIEFING, DAY.plusDays(1))).isFalse();
        assertThat(allowed.usable(QuotePurpose.BRIEFING, DAY.plusDays(2))).isTrue();
        assertThat(allowed.usable(QuotePurpose.PUBLICATION, DAY.plusDays(2))).isFalse();
    }

    @Test
    void what_was_withdrawn_holds_no_longer_and_may_be_given_again() {
        Quote withdrawn = quote.consented(QuotePurpose.BRIEFING, DAY, "来函", OFFICER)
                .withdrawn(QuotePurpose.BRIEFING, DAY.plusDays(5), "电话", OFFICER);
        assertThat(withdrawn.usable(QuotePurpose.BRIEFING, DAY.plusDays(4))).isTrue();
        assertThat(withdrawn.usable(QuotePurpose.BRIEFING, DAY.plusDays(5))).isFalse();
        Quote again = withdrawn.consented(QuotePurpose.BRIEFING, DAY.plusDays(7), "来函", OFFICER);
        assertThat(again.consents()).hasSize(2);
        assertThat(again.usable(QuotePurpose.BRIEFING, DAY.plusDays(6))).isFalse();
        assertThat(again.usable(QuotePurpose.BRIEFING, DAY.plusDays(7))).isTrue();
    }

    @Test
    void one_leave_for_each_purpose_and_none_before_the_words() {
        Quote allowed = quote.consented(QuotePurpose.BRIEFING, DAY, "来函", OFFICER);
        refused(ProjectsError.CONSENTED, () -> allowed.consented(QuotePurpose.BRIEFING, DAY, "来函", OFFICER));
        refused(
                ProjectsError.CONSENT_BEFORE,
                () -> quote.consented(QuotePurpose.BRIEFING, DAY.minusDays(1), "", OFFICER));
        refused(ProjectsError.NOT_CONSENTED, () -> quote.withdrawn(QuotePurpose.BRIEFING, DAY, "", OFFICER));
        refused(
                ProjectsError.CONSENT_BEFORE,
                () -> allowed.withdrawn(QuotePurpose.BRIEFING, DAY.minusDays(1), "", OFFICER));
    }
}
