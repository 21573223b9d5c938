package org.zhuqi.reviews.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhuqi.reviews.ReviewFixture.START;
import static org.zhuqi.reviews.ReviewFixture.ZONE;
import static org.zhuqi.reviews.ReviewFixture.act;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuqi.reviews.Act;
import org.zhuqi.reviews.Deadline;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.Moved;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.ReviewsRight;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.Turn;
import org.zhuqi.reviews.json.RouteCodecFixture;
import org.zhuqi.reviews.usecase.ReviewQueries.Filter;
import org.zhuqi.reviews.usecase.ReviewView;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.jdbc.LaterWrites;
import org.zhuqi.shared.jdbc.PostgresTest;
import tools.jackson.databind.json.JsonMapper;

class JdbcReviewQueriesTest extends PostgresTest {
    private final ReviewRows rows =
            new ReviewRows(RouteCodecFixture.codec(), JsonMapper.builder().build());
    private final JdbcReviews reviews = new JdbcReviews(jdbc, new LaterWrites(dataSource), rows);
    private final JdbcReviewQueries queries = new JdbcReviewQueries(jdbc, rows);

    @BeforeEach
    void empty() {
        jdbc.sql("alter table review_move disable trigger all").update();
        jdbc.sql("alter table review_stay disable trigger all").update();
        jdbc.sql("truncate review cascade").update();
        jdbc.sql("alter table review_move enable trigger all").update();
        jdbc.sql("alter table review_stay enable trigger all").update();
    }

    private Review given(String title, ReportingUnitId unit, EnterpriseId enterprise, @Nullable String due) {
        Moved opened = Review.open(
                new ReviewId(UUID.randomUUID()),
                SubjectRef.of("application", UUID.randomUUID(), LocalText.ofZh(title), unit, enterprise),
                ReviewFixture.route(),
                ReviewFixture.HASH,
                Act.of(Move.OPEN, ReviewFixture.clerk(), START)
                        .withDue(due == null ? null : new Deadline(LocalDate.parse(due), false)));
        reviews.add(opened);
        return opened.review();
    }

    private Page<ReviewView> queue(Actor actor, Filter filter) {
        return queries.queue(actor.scopeFor(ReviewsRight.WORK), filter, PageRequest.first(50));
    }

    @Test
    void aUnitSeesItsOwnAndHostedReviewsOnly() {
        Review own = given("a", ReviewFixture.YANJI, ReviewFixture.ENTERPRISE, "2024-09-05");
        Review other = given("b", ReviewFixture.TUMEN, ReviewFixture.OTHER_ENTERPRISE, "2024-09-04");
        assertThat(ids(queue(ReviewFixture.unitOfficer(), Filter.open()))).containsExactly(own.id());
        assertThat(ids(queue(ReviewFixture.prefectureOfficer(), Filter.open()))).containsExactly(other.id(), own.id());
        Actor host = new Actor(
                ReviewFixture.unitOfficer().id(),
                "host",
                Role.UNIT_OFFICER,
                ReviewFixture.YANJI,
                Set.of(ReviewFixture.TUMEN),
                null,
                "");
        assertThat(ids(queue(host, Filter.open()))).hasSize(2);
        assertThat(queries.find(ReviewFixture.unitOfficer().scopeFor(ReviewsRight.READ), other.id()))
                .isEmpty();
        assertThat(queries.timeline(
                        ReviewFixture.otherClerk().scopeFor(ReviewsRight.READ),
                        "application",
                        own.subject().id()))
                .isEmpty();
        assertThat(queries.timeline(
                        ReviewFixture.clerk().scopeFor(ReviewsRight.READ),
                        "application",
                        own.subject().id()))
                .hasSize(1);
    }

    @Test
    void aScopeOfAnotherRightIsRefused() {
        assertThatThrownBy(() -> queries.queue(
                        ReviewFixture.unitOfficer().scopeFor(ReviewsRight.READ), Filter.open(), PageRequest.first(5)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theQueueIsPagedByDeadlineWithoutGapsOrRepeats() {
        for (int i = 0; i < 7; i++) {
            given("t" + i, ReviewFixture.YANJI, ReviewFixture.ENTERPRISE, i == 3 ? null : "2024-09-0" + (1 + i % 3));
        }
        for (String sort : new String[] {null, "-due", "since", "-since", "title", "-title"}) {
            List<ReviewId> seen = new ArrayList<>();
            String after = null;
            do {
                Page<ReviewView> page = queries.queue(
                        ReviewFixture.prefectureOfficer().scopeFor(ReviewsRight.WORK),
                        Filter.open(),
                        new PageRequest(after, 2, sort));
                assertThat(page.total()).isEqualTo(7);
                page.items().forEach(view -> seen.add(view.id()));
                after = page.next();
            } while (after != null);
            assertThat(seen).as("sort %s", sort).hasSize(7).doesNotHaveDuplicates();
        }
    }

    @Test
    void theQueueIsFilteredByTheCallToWhichMattersAnswer() {
        Review without = given("设备投资补助 — 示范企业001", ReviewFixture.YANJI, ReviewFixture.ENTERPRISE, null);
        SubjectRef.Call call = new SubjectRef.Call(UUID.randomUUID(), new LocalText("设备", "설비", null));
        Moved opened = Review.open(
                new ReviewId(UUID.randomUUID()),
                without.subject().of(call),
                ReviewFixture.route(),
                ReviewFixture.HASH,
                Act.of(Move.OPEN, ReviewFixture.clerk(), START));
        SubjectRef other = SubjectRef.of(
                        "application",
                        UUID.randomUUID(),
                        LocalText.ofZh("其他"),
                        ReviewFixture.YANJI,
                        ReviewFixture.ENTERPRISE)
                .of(call);
        reviews.add(new Moved(opened.review().withSubject(other), opened.entry(), null));
        Actor all = ReviewFixture.prefectureOfficer();
        assertThat(ids(queue(all, new Filter(null, null, null, null, true, null, null, null, null, call.id()))))
                .containsExactly(opened.review().id());
        assertThat(queries.calls(all.scopeFor(ReviewsRight.WORK)))
                .extracting(option -> option.title().ko())
                .containsExactly("설비");
        assertThat(queries.calls(ReviewFixture.otherUnitOfficer().scopeFor(ReviewsRight.WORK)))
                .isEmpty();
    }

    @Test
    void theQueueIsFilteredByStageUnitTurnHolderDeadlineAndWords() {
        Review held = given("设备投资补助 — 示范企业001", ReviewFixture.YANJI, ReviewFixture.ENTERPRISE, "2024-09-05");
        reviews.save(held.move(act(Move.CLAIM, ReviewFixture.unitOfficer(), START), ZONE));
        Review on = given("首次入规奖励 — 示范企业002", ReviewFixture.TUMEN, ReviewFixture.OTHER_ENTERPRISE, "2024-09-06");
        reviews.save(on.move(act(Move.RECOMMEND, ReviewFixture.otherUnitOfficer(), START), ZONE));
        Actor all = ReviewFixture.prefectureOfficer();
        assertThat(ids(queue(all, new Filter("decision", null, null, null, true, null, null, null, null))))
                .containsExactly(on.id());
        assertThat(ids(queue(all, Filter.waitingFor(Turn.UNIT, ReviewFixture.YANJI))))
                .containsExactly(held.id());
        assertThat(ids(queue(
                        all,
                        new Filter(
                                null,
                                null,
                                null,
                                null,
                                true,
                                ReviewFixture.unitOfficer().id(),
                                null,
                                null,
                                null))))
                .containsExactly(held.id());
        assertThat(ids(queue(
                        all,
                        new Filter(null, null, null, null, true, null, null, LocalDate.parse("2024-09-05"), null))))
                .containsExactly(held.id());
        assertThat(ids(queue(all, new Filter(null, null, null, null, true, null, null, null, "补助"))))
                .containsExactly(held.id());
        assertThat(queue(all, Filter.waitingFor(Turn.UNIT, null))
                        .items()
                        .getFirst()
                        .heldByName())
                .isEqualTo("yanji-officer-1");
        assertThat(queries.stages(all.scopeFor(ReviewsRight.WORK)))
                .extracting(option -> option.id())
                .containsExactly("decision", "unit-review");
    }

    @Test
    void theQueueSaysHowMuchWaitsWhere() {
        given("a", ReviewFixture.YANJI, ReviewFixture.ENTERPRISE, "2024-09-05");
        given("b", ReviewFixture.YANJI, ReviewFixture.ENTERPRISE, "2024-09-03");
        Review on = given("c", ReviewFixture.TUMEN, ReviewFixture.OTHER_ENTERPRISE, "2024-09-01");
        reviews.save(on.move(act(Move.RECOMMEND, ReviewFixture.otherUnitOfficer(), START), ZONE));
        Review over = given("d", ReviewFixture.TUMEN, ReviewFixture.OTHER_ENTERPRISE, "2024-09-01");
        reviews.save(over.move(act(Move.REJECT, ReviewFixture.otherUnitOfficer(), START), ZONE));
        LocalDate today = LocalDate.parse("2024-09-04");
        var all = queries.counts(ReviewFixture.prefectureOfficer().scopeFor(ReviewsRight.WORK), today);
        assertThat(all.stages())
                .extracting(stage -> stage.id() + " " + stage.matters())
                .containsExactly("decision 1", "unit-review 2");
        assertThat(all.units())
                .extracting(unit -> unit.unit() + " " + unit.matters())
                .containsExactly(ReviewFixture.YANJI + " 2", ReviewFixture.TUMEN + " 1");
        assertThat(all.overdue()).isEqualTo(1);
        var own = queries.counts(ReviewFixture.otherUnitOfficer().scopeFor(ReviewsRight.WORK), today);
        assertThat(own.stages()).extracting(stage -> stage.id()).containsExactly("decision");
        assertThat(own.units()).hasSize(1);
        assertThat(own.overdue()).isZero();
    }

    @Test
    void whoGotAMatterIsNamedAsItsHolder() {
        Review given = given("给同事的", ReviewFixture.YANJI, ReviewFixture.ENTERPRISE, "2024-09-05");
        reviews.save(given.move(
                Act.of(Move.ASSIGN, ReviewFixture.leader(), START)
                        .withTo(ReviewFixture.unitColleague().id())
                        .withToName("yanji-officer-2"),
                ZONE));
        assertThat(queue(ReviewFixture.unitOfficer(), Filter.open())
                        .items()
                        .getFirst()
                        .heldByName())
                .isEqualTo("yanji-officer-2");
    }

    @Test
    void oneFindsWhatIsFreeOrOnesOwnHoweverMuchOthersHaveInHand() {
        Review others = given("别人的", ReviewFixture.YANJI, ReviewFixture.ENTERPRISE, "2024-09-01");
        reviews.save(others.move(act(Move.CLAIM, ReviewFixture.unitColleague(), START), ZONE));
        Review own = given("自己的", ReviewFixture.YANJI, ReviewFixture.ENTERPRISE, "2024-09-02");
        reviews.save(own.move(act(Move.CLAIM, ReviewFixture.unitOfficer(), START), ZONE));
        Review free = given("没人的", ReviewFixture.YANJI, ReviewFixture.ENTERPRISE, "2024-09-03");
        Filter mine = Filter.toReview(
                Turn.UNIT, ReviewFixture.YANJI, ReviewFixture.unitOfficer().id());
        assertThat(ids(queue(ReviewFixture.unitOfficer(), mine))).containsExactly(own.id(), free.id());
    }

    @Test
    void whatWasReturnedAndNotMendedInTimeIsFound() {
        Review late = given("逾期未补", ReviewFixture.YANJI, ReviewFixture.ENTERPRISE, "2024-09-01");
        Review running = given("补正中", ReviewFixture.YANJI, ReviewFixture.ENTERPRISE, "2024-09-01");
        reviews.save(late.move(
                act(Move.RETURN, ReviewFixture.unitOfficer(), START).withDue(ReviewFixture.due("2024-09-02")), ZONE));
        reviews.save(running.move(
                act(Move.RETURN, ReviewFixture.unitOfficer(), START).withDue(ReviewFixture.due("2024-09-03")), ZONE));
        Filter over = Filter.notMendedBy(LocalDate.parse("2024-09-02"), ReviewFixture.YANJI, null);
        assertThat(ids(queue(ReviewFixture.unitColleague(), over))).containsExactly(late.id());
    }

    private static List<ReviewId> ids(Page<ReviewView> page) {
        return page.items().stream().map(ReviewView::id).toList();
    }
}
