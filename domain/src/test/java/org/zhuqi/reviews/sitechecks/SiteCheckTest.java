package org.zhuqi.reviews.sitechecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhuqi.reviews.sitechecks.SiteCheckFixture.DAY;
import static org.zhuqi.reviews.sitechecks.SiteCheckFixture.PHOTOS;
import static org.zhuqi.reviews.sitechecks.SiteCheckFixture.REPORT;
import static org.zhuqi.reviews.sitechecks.SiteCheckFixture.SETTINGS;
import static org.zhuqi.reviews.sitechecks.SiteCheckFixture.typed;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.UserId;

class SiteCheckTest {
    private static final UserId FIRST = ReviewFixture.prefectureOfficer().id();
    private static final UserId SECOND = ReviewFixture.prefectureColleague().id();

    private final SiteCheck open = SiteCheckFixture.open(new ReviewId(new UUID(3, 1)));

    private static void refused(ErrorKey key, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.errorKey()).isEqualTo(key));
    }

    @Test
    void theSecondOfficerConfirmsExactlyWhatTheFirstSigned() {
        SiteCheck signed = SiteCheckFixture.signed(open);
        assertThat(signed.state()).isEqualTo(SiteCheck.State.SIGNED);
        assertThat(signed.counted()).isEqualTo(Money.ofWan(36));
        assertThat(signed.checkedSum()).isEqualTo(Money.ofWan(360));
        assertThat(signed.appliedSum()).isEqualTo(Money.ofWan(400));
        String seen = signed.recordHash(PHOTOS);
        refused(SiteChecksError.NOT_YOUR_PART, () -> signed.confirmed(FIRST, seen, PHOTOS, ReviewFixture.START));
        refused(
                SiteChecksError.SITE_RECORD_CHANGED,
                () -> signed.confirmed(SECOND, "0".repeat(64), PHOTOS, ReviewFixture.START));
        // A photo more or less is another record.
        refused(
                SiteChecksError.SITE_RECORD_CHANGED,
                () -> signed.confirmed(SECOND, seen, List.of(), ReviewFixture.START));
        SiteCheck confirmed = signed.confirmed(SECOND, seen, PHOTOS, ReviewFixture.START);
        assertThat(confirmed.isConfirmed()).isTrue();
        assertThat(confirmed.confirmed()).isNotNull();
        refused(SiteChecksError.NOTHING_TO_SIGN, () -> confirmed.confirmed(SECOND, seen, PHOTOS, ReviewFixture.START));
    }

    @Test
    void whateverIsChangedAfterwardsNeedsBothAnew() {
        for (SiteCheck before : List.of(SiteCheckFixture.signed(open), SiteCheckFixture.confirmed(open))) {
            SiteCheck changed = before.written(FIRST, REPORT, typed("250", "100"));
            assertThat(changed.state()).isEqualTo(SiteCheck.State.OPEN);
            assertThat(changed.counted()).isNull();
            assertThat(changed.signed()).isNull();
            String old = before.recordHash(PHOTOS);
            SiteCheck again = changed.signed(FIRST, Money.ofWan(35), PHOTOS, SETTINGS, DAY, ReviewFixture.START);
            refused(
                    SiteChecksError.SITE_RECORD_CHANGED,
                    () -> again.confirmed(SECOND, old, PHOTOS, ReviewFixture.START));
        }
    }

    @Test
    void theSecondOfficerSendsBackWithAReason() {
        SiteCheck signed = SiteCheckFixture.signed(open);
        refused(SiteChecksError.SITE_RECORD_INCOMPLETE, () -> signed.sentBack(SECOND, " "));
        SiteCheck back = signed.sentBack(SECOND, "二号设备未见铭牌");
        assertThat(back.state()).isEqualTo(SiteCheck.State.OPEN);
        assertThat(back.sentBack()).isEqualTo("二号设备未见铭牌");
        assertThat(back.signed(FIRST, Money.ofWan(36), PHOTOS, SETTINGS, DAY, ReviewFixture.START)
                        .sentBack())
                .isNull();
    }

    @Test
    void nothingIsSignedWithoutEveryAmountAReasonForLessAndAPhoto() {
        SiteCheck half = open.written(
                FIRST,
                new SiteReport(DAY.plusDays(1), "", ""),
                Map.of("equipment[0].net", new SiteCheck.Typed(Money.ofWan(299), "")));
        assertThatThrownBy(() -> half.signed(FIRST, null, List.of(), SETTINGS, DAY, ReviewFixture.START))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.problems())
                                .extracting(FieldProblem::field)
                                .containsExactly(
                                        "day", "place", "findings", "lines[0].remark", "lines[1].checked", "photos"));
    }

    @Test
    void moreThanWasAppliedForIsNeverFoundNorCounted() {
        assertThatThrownBy(() -> open.written(FIRST, REPORT, typed("300.000001", "100")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.problems())
                                .extracting(FieldProblem::field)
                                .containsExactly("lines[0].checked"));
        SiteCheck most = open.written(FIRST, REPORT, typed("300", "100"))
                .signed(FIRST, Money.ofWan(41), PHOTOS, SETTINGS, DAY, ReviewFixture.START);
        assertThat(most.counted()).isEqualTo(Money.ofWan(40));
    }

    @Test
    void onlyTheFirstOfficerWritesAndTwoOfficersAreTwoPeople() {
        refused(SiteChecksError.NOT_YOUR_PART, () -> open.written(SECOND, REPORT, Map.of()));
        refused(SiteChecksError.NOT_TWO_OFFICERS, () -> open.by(open.first(), open.first()));
        // The other way round: what was written stays, what was signed does not.
        SiteCheck swapped = SiteCheckFixture.signed(open).by(open.second(), open.first());
        assertThat(swapped.state()).isEqualTo(SiteCheck.State.OPEN);
        assertThat(swapped.checkedSum()).isEqualTo(Money.ofWan(360));
        refused(
                SiteChecksError.SITE_CHECK_CONFIRMED,
                () -> SiteCheckFixture.confirmed(open).by(open.second(), open.first()));
    }

    /** Whatever is typed in whatever order: no line and no sum is above what was applied for, to the smallest part of a yuan. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noSumOfFoundAmountsIsAboveWhatWasAppliedFor(long seed) {
        Random random = new Random(seed);
        SiteCheck check = open;
        for (int step = 0; step < 200; step++) {
            Map<String, SiteCheck.Typed> typed = new HashMap<>();
            for (CheckedLine line : check.lines()) {
                BigDecimal factor = BigDecimal.valueOf(random.nextInt(1_300_000) - 100_000, 6);
                typed.put(line.key(), new SiteCheck.Typed(line.applied().times(factor), "说明"));
            }
            try {
                check = check.written(FIRST, REPORT, typed);
            } catch (RefusedException refused) {
                assertThat(refused.is(SiteChecksError.SITE_RECORD_INCOMPLETE)).isTrue();
            }
            assertThat(check.checkedSum()).as("seed %d", seed).isLessThanOrEqualTo(check.appliedSum());
            check.lines().forEach(line -> {
                Money found = line.checked();
                assertThat(found == null || found.compareTo(line.applied()) <= 0)
                        .isTrue();
            });
        }
    }

    @Test
    void partsOfARecordDoNotRunIntoEachOther() {
        SiteCheck one = open.written(FIRST, new SiteReport(DAY, "甲", "乙丙"), Map.of());
        SiteCheck other = open.written(FIRST, new SiteReport(DAY, "甲乙", "丙"), Map.of());
        assertThat(one.recordHash(PHOTOS)).isNotEqualTo(other.recordHash(PHOTOS));
        assertThat(one.recordHash(List.of("a", "b"))).isEqualTo(one.recordHash(List.of("b", "a")));
        assertThat(CheckedLine.open("x", LocalText.ofZh("项"), Money.ZERO).isCut())
                .isFalse();
    }
}
