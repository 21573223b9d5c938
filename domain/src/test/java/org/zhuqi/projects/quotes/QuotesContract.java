package org.zhuqi.projects.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/** What every keeper of quotes does. */
public abstract class QuotesContract {
    protected static final LocalDate DAY = LocalDate.of(2024, 8, 20);
    protected static final Consent.Recorded OFFICER =
            new Consent.Recorded(new UserId(new UUID(64, 40)), "某某", Instant.parse("2024-08-21T01:00:00Z"));
    private int made;

    protected abstract Quotes quotes();

    /** A project on record. */
    protected abstract ProjectId project();

    protected final Quote quote(ProjectId project, LocalDate day) {
        return Quote.of(
                new QuoteId(new UUID(64, 1_000 + ++made)),
                project,
                new Quote.Said("某某", "副经理", "示范企业", "设备已陆续进场。", day),
                OFFICER);
    }

    @Test
    void it_comes_back_with_what_was_allowed_and_withdrawn() {
        ProjectId project = project();
        Quote quote = quote(project, DAY);
        quotes().add(quote);
        assertThat(quotes().find(quote.id())).contains(quote);
        Quote allowed = quote.consented(QuotePurpose.BRIEFING, DAY, "企业办公室来函", OFFICER)
                .consented(QuotePurpose.PUBLICATION, DAY.plusDays(1), "本人签字", OFFICER);
        quotes().save(allowed);
        Quote saved = quotes().findForChange(quote.id()).orElseThrow();
        assertThat(saved.consents()).isEqualTo(allowed.consents());
        assertThat(saved.version()).isEqualTo(1);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> quotes().save(allowed))
                .satisfies(refusal -> assertThat(refusal.errorKey()).isEqualTo(SharedError.CHANGED_MEANWHILE));
        Quote withdrawn = saved.withdrawn(QuotePurpose.BRIEFING, DAY.plusDays(9), "电话", OFFICER);
        quotes().save(withdrawn);
        assertThat(quotes().find(quote.id()).orElseThrow().consents()).isEqualTo(withdrawn.consents());
    }

    @Test
    void those_of_a_project_come_the_latest_said_first() {
        ProjectId project = project();
        Quote earlier = quote(project, DAY.minusDays(3));
        Quote later = quote(project, DAY);
        quotes().add(later);
        quotes().add(earlier);
        assertThat(quotes().of(project)).containsExactly(later, earlier);
        assertThat(quotes().of(project())).isEmpty();
    }
}
