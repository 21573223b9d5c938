package org.zhuqi.reviews.sitechecks.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.reviews.Deadline;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.Moved;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.Reviewer;
import org.zhuqi.reviews.Reviews;
import org.zhuqi.reviews.Route;
import org.zhuqi.reviews.Stage;
import org.zhuqi.reviews.StageKind;
import org.zhuqi.reviews.jdbc.ReviewDatabase;
import org.zhuqi.reviews.sitechecks.SiteCheck;
import org.zhuqi.reviews.sitechecks.SiteCheckFixture;
import org.zhuqi.reviews.sitechecks.SiteChecks;
import org.zhuqi.reviews.sitechecks.SiteChecksContract;
import org.zhuqi.reviews.sitechecks.SiteChecksRight;
import org.zhuqi.reviews.sitechecks.usecase.SiteCheckQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

class JdbcSiteChecksTest extends SiteChecksContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private final JdbcClient jdbc = DATABASE.jdbc();
    private final SiteCheckRows rows =
            new SiteCheckRows(jdbc, JsonMapper.builder().build());
    private final JdbcSiteChecks checks = new JdbcSiteChecks(jdbc, rows);
    private final JdbcSiteCheckQueries queries = new JdbcSiteCheckQueries(jdbc, rows);
    private final Reviews reviews = ReviewDatabase.reviews(DATABASE.dataSource());

    @Override
    protected SiteChecks checks() {
        return checks;
    }

    @Override
    protected Reviews reviews() {
        return reviews;
    }

    private static Scope of(Actor actor) {
        return actor.scopeFor(SiteChecksRight.READ);
    }

    private static Scope bureau() {
        return of(ReviewFixture.prefectureOfficer());
    }

    /** A matter at its check, due on a day of a year in which nobody else's is. */
    private Review atSite(String due) {
        Stage site = new Stage(
                        "site-check",
                        LocalText.ofZh("现场核查"),
                        Reviewer.PREFECTURE,
                        5,
                        java.util.Set.of(Move.RECOMMEND),
                        0,
                        java.util.Set.of(),
                        0)
                .as(StageKind.SITE_CHECK, null);
        Moved opened = ReviewFixture.opened(
                new ReviewId(UUID.randomUUID()),
                ReviewFixture.subject(UUID.randomUUID()),
                new Route(List.of(site, ReviewFixture.route().stage(1))));
        Review review = opened.review();
        Deadline deadline = ReviewFixture.due(due);
        reviews.add(new Moved(
                review.withWaiting(new org.zhuqi.reviews.Waiting(
                        review.turn(), review.waiting().since(), deadline, 0)),
                opened.entry(),
                null));
        return review;
    }

    @Test
    void mattersAtTheirCheckAreListedByDeadlineWithAndWithoutOfficers() {
        Review later = atSite("2031-03-02");
        Review sooner = atSite("2031-03-01");
        SiteCheck check = SiteCheckFixture.open(sooner.id());
        checks.add(check);
        Page<SiteCheckQueries.Row> first = queries.files(bureau(), null, PageRequest.first(1));
        assertThat(first.items()).extracting(SiteCheckQueries.Row::file).containsExactly(sooner.id());
        assertThat(first.items().getFirst().state()).isEqualTo(SiteCheck.State.OPEN);
        Page<SiteCheckQueries.Row> second = queries.files(bureau(), null, new PageRequest(first.next(), 1, null));
        assertThat(second.items()).extracting(SiteCheckQueries.Row::file).containsExactly(later.id());
        assertThat(second.items().getFirst().check()).isNull();
        assertThat(queries.files(bureau(), ReviewFixture.prefectureOfficer().id(), PageRequest.first(9))
                        .items())
                .extracting(SiteCheckQueries.Row::file)
                .containsExactly(sooner.id());
        assertThat(queries.files(of(ReviewFixture.otherUnitOfficer()), null, PageRequest.first(9))
                        .items())
                .isEmpty();
        assertThat(queries.files(of(ReviewFixture.unitOfficer()), null, PageRequest.first(9))
                        .items())
                .hasSize(2);
        assertThat(queries.find(of(ReviewFixture.otherUnitOfficer()), check.id()))
                .isEmpty();
        assertThat(queries.find(bureau(), check.id()).orElseThrow().here()).isTrue();
        assertThat(queries.ofSubject(bureau(), "application", later.subject().id()))
                .isPresent();
        // They leave, so that other tests of the class list their own only.
        jdbc.sql("update review set state = 'WITHDRAWN' where id in (:ids)")
                .param("ids", List.of(sooner.id().value(), later.id().value()))
                .update();
        assertThat(queries.ofSubject(bureau(), "application", later.subject().id()))
                .isEmpty();
        assertThat(queries.ofSubject(bureau(), "application", sooner.subject().id())
                        .orElseThrow()
                        .here())
                .isFalse();
        assertThat(queries.waitingFor(
                        bureau(), ReviewFixture.prefectureOfficer().id(), 9))
                .isEmpty();
    }

    @Test
    void aCheckWaitsForTheFirstOfficerThenForTheSecond() {
        Review file = atSite("2032-03-01");
        SiteCheck open = SiteCheckFixture.open(file.id());
        checks.add(open);
        assertThat(waiting(ReviewFixture.prefectureOfficer())).contains(open.id());
        assertThat(waiting(ReviewFixture.prefectureColleague())).doesNotContain(open.id());
        checks.save(SiteCheckFixture.signed(open));
        assertThat(waiting(ReviewFixture.prefectureOfficer())).doesNotContain(open.id());
        assertThat(waiting(ReviewFixture.prefectureColleague())).contains(open.id());
        jdbc.sql("update review set state = 'WITHDRAWN' where id = :id")
                .param("id", file.id().value())
                .update();
    }

    private List<Object> waiting(Actor officer) {
        return queries.waitingFor(bureau(), officer.id(), 99).stream()
                .map(row -> (Object) row.check())
                .toList();
    }

    @Test
    void theDatabaseItselfRefusesMoreThanWasAppliedForAndOneOfficer() {
        Review file = atSite("2033-03-01");
        SiteCheck check = SiteCheckFixture.signed(SiteCheckFixture.open(file.id()));
        checks.add(check);
        for (String wrong : List.of(
                "update site_check_line set checked = applied + 0.000001 where check_id = :id",
                "update site_check_line set checked = -1 where check_id = :id",
                "update site_check set counted = applied + 0.01 where id = :id",
                "update site_check set second_id = first_id where id = :id",
                "update site_check set state = 'CONFIRMED' where id = :id",
                "update site_check set state = 'CONFIRMED', confirmed_at = now(), confirmed_hash = 'x' where id = :id",
                "update site_check set state = 'OPEN' where id = :id")) {
            assertThatThrownBy(() ->
                            jdbc.sql(wrong).param("id", check.id().value()).update())
                    .as(wrong)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
        jdbc.sql("update review set state = 'WITHDRAWN' where id = :id")
                .param("id", file.id().value())
                .update();
    }
}
