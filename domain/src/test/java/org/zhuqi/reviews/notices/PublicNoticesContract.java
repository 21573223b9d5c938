package org.zhuqi.reviews.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.calendar.DueDate;
import org.zhuqi.shared.RefusedException;

/** What every store of notices and objections keeps to. */
public abstract class PublicNoticesContract {
    protected abstract PublicNotices notices();

    protected abstract Objections objections();

    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private final PublicNotice notice = NoticeFixture.notice(UUID.randomUUID(), first, second);

    @Test
    void aNoticeIsFoundWithEverythingItSays() {
        notices().add(notice);
        assertThat(notices().find(notice.id())).contains(notice);
        assertThat(notices().standing("application", second))
                .contains(new StandingLine(notice.id(), 2, notice.deadline()));
        assertThat(notices().standing("application", UUID.randomUUID())).isEmpty();
    }

    @Test
    void aLineTakenOutStandsNoMore() {
        notices().add(notice);
        notices().save(notice.takeOut(1));
        assertThat(notices().standing("application", first)).isEmpty();
        PublicNotice kept = notices().find(notice.id()).orElseThrow();
        assertThat(kept.line(1).takenOut()).isTrue();
        assertThat(kept.version()).isEqualTo(1);
        assertThatThrownBy(() -> notices().save(notice.takeOut(2))).isInstanceOf(RefusedException.class);
    }

    @Test
    void aNoticeThatIsCountedAgainRunsToItsNewDay() {
        DueDate last = notice.ends();
        LocalDate early = last.date().minusDays(2);
        PublicNotice shorter = notice.withPromised(early).withEnds(new DueDate(early, false, Set.of(), List.of()));
        notices().add(shorter);
        assertThat(notices().running(early)).contains(notice.id());
        notices().save(shorter.recounted(last));
        assertThat(notices().find(notice.id())).hasValueSatisfying(kept -> {
            assertThat(kept.ends()).isEqualTo(last);
            assertThat(kept.promised()).isEqualTo(early);
        });
        assertThat(notices().running(last.date())).contains(notice.id());
        assertThat(notices().running(last.date().plusDays(1))).doesNotContain(notice.id());
    }

    @Test
    void theLatestNoticeOfASubjectCounts() {
        notices().add(notice.takeOut(1));
        PublicNotice later = NoticeFixture.notice(UUID.randomUUID(), first, UUID.randomUUID())
                .withPublishedAt(NoticeFixture.PUBLISHED.plusSeconds(86400));
        notices().add(later);
        assertThat(notices().standing("application", first))
                .contains(new StandingLine(later.id(), 1, later.deadline()));
    }

    @Test
    void objectionsAreKeptWithTheirAnswerOnce() {
        notices().add(notice);
        Objection objection =
                NoticeFixture.objection(UUID.randomUUID(), notice, 2, NoticeFixture.PUBLISHED.plusSeconds(60));
        objections().add(objection);
        assertThat(objections().find(objection.id())).contains(objection);
        assertThat(objections().ofLine(notice.id(), 2)).containsExactly(objection);
        assertThat(objections().ofLine(notice.id(), 1)).isEmpty();
        Objection answered = objection.answered(
                NoticeFixture.answer(Answer.Outcome.DISMISSED, NoticeFixture.PUBLISHED.plusSeconds(120)));
        objections().save(answered);
        assertThat(objections().find(objection.id())).contains(answered.withVersion(1));
        assertThatThrownBy(() -> objections().save(answered)).isInstanceOf(RefusedException.class);
    }

    @Test
    void howManyCameFromAnAddressLatelyIsCounted() {
        notices().add(notice);
        String address = "192.0.2." + UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            objections()
                    .add(NoticeFixture.objection(
                                    UUID.randomUUID(), notice, 1, NoticeFixture.PUBLISHED.plusSeconds(i * 100L))
                            .withFiledFrom(address));
        }
        assertThat(objections().filedSince(address, NoticeFixture.PUBLISHED.plusSeconds(50)))
                .isEqualTo(2);
        assertThat(objections().filedSince("somewhere else", NoticeFixture.PUBLISHED))
                .isZero();
    }
}
