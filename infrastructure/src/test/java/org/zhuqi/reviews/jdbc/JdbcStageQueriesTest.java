package org.zhuqi.reviews.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuqi.reviews.ReviewFixture.START;
import static org.zhuqi.reviews.ReviewFixture.ZONE;
import static org.zhuqi.reviews.ReviewFixture.act;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuqi.calendar.CalendarFixture;
import org.zhuqi.reviews.Act;
import org.zhuqi.reviews.Ageing;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.Moved;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.Reviews;
import org.zhuqi.reviews.ReviewsRight;
import org.zhuqi.reviews.StageKind;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.json.RouteCodecFixture;
import org.zhuqi.reviews.usecase.BoardQueries;
import org.zhuqi.reviews.usecase.ReviewQueries.Filter;
import org.zhuqi.reviews.usecase.ReviewQueries.Way;
import org.zhuqi.reviews.usecase.StageQueries;
import org.zhuqi.reviews.usecase.StageQueries.Asked;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.jdbc.PostgresTest;
import tools.jackson.databind.json.JsonMapper;

/** Where matters stood on any day, how long stages took, and what a board says of a call's matters. */
class JdbcStageQueriesTest extends PostgresTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final Reviews reviews = ReviewDatabase.reviews(dataSource);
    private final StageQueries queries = new JdbcStageQueries(jdbc, Clock.system(ZONE));
    private final BoardQueries boards = new JdbcProgrammeBoardQueries(jdbc);
    private final JdbcReviewQueries queue = new JdbcReviewQueries(
            jdbc, new ReviewRows(RouteCodecFixture.codec(), JsonMapper.builder().build()));
    private final UUID call = UUID.randomUUID();

    @BeforeEach
    void noReviews() {
        for (String table : List.of("review_move", "review_stay")) {
            jdbc.sql("alter table " + table + " disable trigger all").update();
        }
        jdbc.sql("truncate review cascade").update();
        for (String table : List.of("review_move", "review_stay")) {
            jdbc.sql("alter table " + table + " enable trigger all").update();
        }
    }

    private ReviewId opened(ReportingUnitId unit, EnterpriseId enterprise) {
        Moved opened = Review.open(
                new ReviewId(UUID.randomUUID()),
                SubjectRef.of("application", UUID.randomUUID(), LocalText.ofZh("申报"), unit, enterprise)
                        .of(new SubjectRef.Call(call, LocalText.ofZh("设备投资补助"))),
                ReviewFixture.longRoute(),
                ReviewFixture.HASH,
                Act.of(Move.OPEN, ReviewFixture.clerk(), START).withDue(ReviewFixture.due("2024-08-28")));
        reviews.add(opened);
        return opened.review().id();
    }

    private void moved(ReviewId review, Move move, Actor by, Instant at, @Nullable String due) {
        Act act = act(move, by, at);
        reviews.save(
                reviews.find(review).orElseThrow().move(due == null ? act : act.withDue(ReviewFixture.due(due)), ZONE));
    }

    private Asked on(int day) {
        return new Asked("application", call, null, null, null, LocalDate.of(2024, 8, day));
    }

    private Asked september() {
        return new Asked("application", call, null, null, null, LocalDate.of(2024, 9, 15));
    }

    private List<String> standing(Actor actor, Asked asked) {
        return queries.standing(actor.scopeFor(ReviewsRight.READ), asked).stream()
                .map(row -> row.kind() + " " + row.unit() + " " + row.matters())
                .sorted()
                .toList();
    }

    /** One of Yanji's goes on after a day, is returned, mended and goes on; one of Tumen's is rejected on the second day. */
    private List<ReviewId> twoMatters() {
        ReviewId first = opened(ReviewFixture.YANJI, ReviewFixture.ENTERPRISE);
        ReviewId second = opened(ReviewFixture.TUMEN, ReviewFixture.OTHER_ENTERPRISE);
        Actor unit = ReviewFixture.unitOfficer();
        moved(first, Move.RECOMMEND, unit, START.plus(DAY), "2024-09-05");
        moved(first, Move.RETURN, unit, START.plus(DAY.multipliedBy(2)), "2024-09-06");
        moved(first, Move.RESUME, ReviewFixture.clerk(), START.plus(DAY.multipliedBy(4)), "2024-09-05");
        moved(first, Move.RECOMMEND, unit, START.plus(DAY.multipliedBy(10)), "2024-09-12");
        moved(second, Move.REJECT, ReviewFixture.otherUnitOfficer(), START.plus(DAY.multipliedBy(2)), null);
        return List.of(first, second);
    }

    @Test
    void whatStoodWhereIsToldForEveryDayAndAsFarAsOneReaches() {
        twoMatters();
        Actor all = ReviewFixture.prefectureOfficer();
        assertThat(standing(all, on(25))).isEmpty();
        assertThat(standing(all, on(26))).containsExactly("COUNTY_ACCEPTANCE 222401 1", "COUNTY_ACCEPTANCE 222402 1");
        assertThat(standing(all, on(27))).containsExactly("COUNTY_ACCEPTANCE 222402 1", "COUNTY_REVIEW 222401 1");
        assertThat(standing(all, on(28))).containsExactly("COUNTY_REVIEW 222401 1");
        assertThat(standing(all, september())).containsExactly("RECOMMENDATION 222401 1");
        assertThat(standing(ReviewFixture.otherUnitOfficer(), on(26))).containsExactly("COUNTY_ACCEPTANCE 222402 1");
        assertThat(queries.stood(
                                all.scopeFor(ReviewsRight.READ),
                                new Asked(
                                        "application",
                                        null,
                                        StageKind.COUNTY_ACCEPTANCE,
                                        null,
                                        null,
                                        LocalDate.of(2024, 8, 26)),
                                PageRequest.first(1))
                        .total())
                .isEqualTo(2);
    }

    @Test
    void pagesOfWhatStoodSomewhereHaveNeitherGapsNorRepeats() {
        for (int i = 0; i < 5; i++) {
            ReviewId each = opened(ReviewFixture.YANJI, ReviewFixture.ENTERPRISE);
            if (i % 2 == 0) {
                moved(each, Move.RECOMMEND, ReviewFixture.unitOfficer(), START.plus(DAY), "2024-09-05");
            }
        }
        List<Object> seen = new ArrayList<>();
        String after = null;
        do {
            var page = queries.stood(
                    ReviewFixture.leader().scopeFor(ReviewsRight.READ), on(26), new PageRequest(after, 2, null));
            page.items().forEach(row -> seen.add(row.id()));
            after = page.next();
        } while (after != null);
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void daysOfAStageAreTheBureausOnly() {
        twoMatters();
        var scope = ReviewFixture.leader().scopeFor(ReviewsRight.READ);
        var passed = queries.passed(scope, september(), true);
        assertThat(passed)
                .extracting(row -> row.kind() + " " + row.unit() + " " + row.matters() + " "
                        + row.days().count(CalendarFixture.local()))
                // 26 August to 5 September; from the 28th to the 30th the enterprise mended, 2 to 4 September are local
                // days off.
                .containsExactlyInAnyOrder(
                        "COUNTY_ACCEPTANCE 222401 1 1", "COUNTY_REVIEW 222401 1 2", "COUNTY_ACCEPTANCE 222402 1 2");
        assertThat(queries.passed(
                        scope,
                        new Asked(
                                "application",
                                call,
                                StageKind.COUNTY_ACCEPTANCE,
                                null,
                                LocalDate.of(2024, 8, 28),
                                LocalDate.of(2024, 9, 15)),
                        false))
                .extracting(row -> row.days().left())
                .containsExactly(LocalDate.of(2024, 8, 28));
        var first = queries.passedMatters(scope, september(), PageRequest.first(2));
        assertThat(first.total()).isEqualTo(3);
        var rest = queries.passedMatters(scope, september(), new PageRequest(first.next(), 2, null));
        assertThat(rest.items()).hasSize(1);
    }

    @Test
    void aBoardSaysWhatCameWhereAndItsNumbersOpenOntoTheSameMatters() {
        List<ReviewId> matters = twoMatters();
        ReviewId third = opened(ReviewFixture.YANJI, ReviewFixture.ENTERPRISE);
        moved(third, Move.CLAIM, ReviewFixture.unitOfficer(), START.plus(DAY), null);
        var scope = ReviewFixture.prefectureOfficer().scopeFor(ReviewsRight.WORK);
        assertThat(boards.passages(scope, call))
                .extracting(row -> row.kind() + " " + row.unit() + " " + row.reached() + " " + row.here() + " "
                        + row.rejected() + " " + row.handedIn())
                .containsExactlyInAnyOrder(
                        "COUNTY_ACCEPTANCE 222401 2 1 0 1",
                        "COUNTY_ACCEPTANCE 222402 1 0 1 1",
                        "COUNTY_REVIEW 222401 1 0 0 0",
                        "RECOMMENDATION 222401 1 1 0 1");
        Ageing.Marks marks = Ageing.Marks.on(LocalDate.of(2024, 9, 9), CalendarFixture.local());
        assertThat(boards.waiting(scope, call, marks))
                .extracting(row -> row.kind() + " " + row.heldBy() + " " + row.ageing() + " " + row.matters())
                .containsExactlyInAnyOrder(
                        "COUNTY_ACCEPTANCE " + ReviewFixture.unitOfficer().id() + " LATE 1",
                        "RECOMMENDATION null IN_TIME 1");
        assertThat(found(new Way(StageKind.COUNTY_ACCEPTANCE, null, false, false, Ageing.OVERDUE, marks, null, null)))
                .containsExactly(third);
        assertThat(found(new Way(null, StageKind.COUNTY_ACCEPTANCE, false, false, Set.of(), null, null, null)))
                .hasSize(3);
        assertThat(found(new Way(null, StageKind.COUNTY_REVIEW, false, false, Set.of(), null, null, null)))
                .containsExactly(matters.getFirst());
        assertThat(found(new Way(null, null, true, false, Set.of(), null, null, null)))
                .containsExactlyInAnyOrder(matters.getFirst(), third);
        assertThat(found(new Way(null, null, false, true, Set.of(), null, null, null)))
                .containsExactly(matters.getFirst());
        assertThat(boards.unpaidSince(scope, call, START.plus(DAY))).isEqualTo(1);
        assertThat(found(new Way(null, null, false, false, Set.of(), null, null, START.plus(DAY))))
                .containsExactly(third);
        assertThat(boards.passages(ReviewFixture.otherUnitOfficer().scopeFor(ReviewsRight.WORK), call))
                .hasSize(1);
    }

    private List<ReviewId> found(Way way) {
        return queue
                .queue(
                        ReviewFixture.prefectureOfficer().scopeFor(ReviewsRight.WORK),
                        new Filter(null, null, null, null, false, null, null, null, null, call, way),
                        PageRequest.first(50))
                .items()
                .stream()
                .map(view -> view.id())
                .toList();
    }
}
