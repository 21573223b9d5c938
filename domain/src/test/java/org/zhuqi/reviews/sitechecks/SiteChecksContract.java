package org.zhuqi.reviews.sitechecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.reviews.Moved;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.Reviews;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;

/** What every store of checks on sites keeps to. */
public abstract class SiteChecksContract {
    private final UUID call = UUID.randomUUID();

    protected abstract SiteChecks checks();

    protected abstract Reviews reviews();

    private Review file() {
        Moved opened = ReviewFixture.opened(
                new ReviewId(UUID.randomUUID()),
                ReviewFixture.subject(UUID.randomUUID()).of(new SubjectRef.Call(call, LocalText.ofZh("申报"))));
        reviews().add(opened);
        return opened.review();
    }

    @Test
    void whatIsKeptIsFoundWithEverythingItSays() {
        Review file = file();
        SiteCheck open = SiteCheckFixture.open(file.id());
        checks().add(open);
        assertThat(checks().find(open.id())).contains(open);
        assertThat(checks().of(file.id(), ReviewFixture.HASH)).contains(open);
        assertThat(checks().of(file.id(), ReviewFixture.HASH_2)).isEmpty();
        SiteCheck signed = SiteCheckFixture.signed(open);
        checks().save(signed);
        assertThat(checks().find(open.id())).contains(signed.kept());
        SiteCheck back = signed.kept().sentBack(open.second().id(), "铭牌不符");
        checks().save(back);
        assertThat(checks().find(open.id())).contains(back.kept());
        SiteCheck confirmed = SiteCheckFixture.confirmed(back.kept());
        checks().save(confirmed);
        assertThat(checks().find(open.id())).contains(confirmed.kept());
    }

    @Test
    void whoSavesAnOldOneIsRefusedAndAMatterHasOneCheck() {
        Review file = file();
        SiteCheck open = SiteCheckFixture.open(file.id());
        checks().add(open);
        checks().save(SiteCheckFixture.written(open));
        changedMeanwhile(() -> checks().save(SiteCheckFixture.written(open)));
        changedMeanwhile(() -> checks().add(SiteCheckFixture.open(file.id())));
        checks().add(SiteCheckFixture.open(file.id(), ReviewFixture.HASH_2));
    }

    private static void changedMeanwhile(Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.is(SharedError.CHANGED_MEANWHILE)).isTrue());
    }

    @Test
    void onlyConfirmedChecksOfWhatWasHandedInLastCount() {
        Review signed = file();
        checks().add(SiteCheckFixture.signed(SiteCheckFixture.open(signed.id())));
        Review confirmed = file();
        checks().add(SiteCheckFixture.confirmed(SiteCheckFixture.open(confirmed.id())));
        Review old = file();
        checks().add(SiteCheckFixture.confirmed(SiteCheckFixture.open(old.id(), ReviewFixture.HASH_2)));
        SiteChecks.Counted counted = new SiteChecks.Counted(confirmed.subject().id(), Money.ofWan(36));
        assertThat(checks().ofCall("application", call)).containsExactly(counted);
        assertThat(checks().ofCall("matter", call)).isEmpty();
        assertThat(checks().ofSubject("application", confirmed.subject().id())).contains(counted);
        assertThat(checks().ofSubject("application", signed.subject().id())).isEmpty();
        assertThat(checks().ofSubject("application", old.subject().id())).isEmpty();
    }

    @Test
    void whatIsNotConfirmedIsFoundByEitherOfficer() {
        SiteCheck open = SiteCheckFixture.open(file().id());
        SiteCheck signed = SiteCheckFixture.signed(SiteCheckFixture.open(file().id()));
        checks().add(open);
        checks().add(signed);
        checks().add(SiteCheckFixture.confirmed(SiteCheckFixture.open(file().id())));
        for (SiteCheck.Officer officer : new SiteCheck.Officer[] {open.first(), open.second()}) {
            assertThat(checks().unfinishedOf(officer.id()))
                    .contains(open, signed)
                    .allMatch(each -> !each.isConfirmed());
        }
        assertThat(checks().unfinishedOf(ReviewFixture.leader().id())).isEmpty();
    }

    @Test
    void whoeverWasAppointedTookPart() {
        Review file = file();
        checks().add(SiteCheckFixture.open(file.id(), ReviewFixture.HASH_2));
        assertThat(checks().tookPart(
                                file.id(), ReviewFixture.prefectureOfficer().id()))
                .isTrue();
        assertThat(checks().tookPart(
                                file.id(), ReviewFixture.prefectureColleague().id()))
                .isTrue();
        assertThat(checks().tookPart(file.id(), ReviewFixture.leader().id())).isFalse();
        assertThat(checks().tookPart(
                                new ReviewId(UUID.randomUUID()),
                                ReviewFixture.prefectureOfficer().id()))
                .isFalse();
    }
}
