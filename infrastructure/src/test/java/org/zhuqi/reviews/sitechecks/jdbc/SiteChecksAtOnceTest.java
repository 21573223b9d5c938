package org.zhuqi.reviews.sitechecks.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.Reviewer;
import org.zhuqi.reviews.Reviews;
import org.zhuqi.reviews.Route;
import org.zhuqi.reviews.Stage;
import org.zhuqi.reviews.StageKind;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.jdbc.ReviewDatabase;
import org.zhuqi.reviews.sitechecks.SiteCheck;
import org.zhuqi.reviews.sitechecks.SiteCheckFixture;
import org.zhuqi.reviews.sitechecks.SiteCheckId;
import org.zhuqi.reviews.sitechecks.SiteChecks;
import org.zhuqi.reviews.sitechecks.SiteMatters;
import org.zhuqi.reviews.sitechecks.usecase.SiteDesk;
import org.zhuqi.reviews.sitechecks.usecase.WriteSiteCheck;
import org.zhuqi.reviews.usecase.ReviewRoom;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.jdbc.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

/** One passes a matter on at the moment at which the first officer takes back what was signed: only one of them gets through. */
class SiteChecksAtOnceTest {
    private static final int ROUNDS = 12;

    private final TestDatabase database = TestDatabase.fresh();
    private final DataSource dataSource = database.dataSource();
    private final TransactionTemplate transactions = database.transactions(dataSource);
    private final Reviews reviews = ReviewDatabase.reviews(dataSource);
    private final SiteChecks checks = checks();
    private final Actor first = ReviewFixture.prefectureOfficer();
    private final Actor second = ReviewFixture.prefectureColleague();
    private final Actor third =
            ReviewFixture.person(34, "prefecture-officer-3", Role.PREFECTURE_OFFICER, ReviewFixture.PREFECTURE, null);

    private SiteChecks checks() {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        return new JdbcSiteChecks(
                jdbc, new SiteCheckRows(jdbc, JsonMapper.builder().build()));
    }

    /** Everything as it was asked for. */
    private static final class Asked implements SiteMatters {
        @Override
        public String id() {
            return "test";
        }

        @Override
        public boolean knows(String subjectKind) {
            return true;
        }

        @Override
        public SiteMatters.Asked asked(SubjectRef subject) {
            return new SiteMatters.Asked(Money.ofWan(40), SiteCheckFixture.lines());
        }

        @Override
        public @Nullable Money amount(SubjectRef subject, Map<String, Money> checked) {
            return Money.ofWan(36);
        }
    }

    private record Desk(ReviewRoom room, SiteDesk sites) {}

    private Desk desk() {
        ReviewRoom room = new ReviewRoom(reviews);
        room.have(first, second, third);
        return new Desk(room, new SiteDesk(room, checks, List.of(new Asked())));
    }

    private static void write(Desk desk, Actor officer, SiteCheckId id, String found) {
        desk.sites.write.write(
                officer,
                new WriteSiteCheck.Command(
                        id,
                        SiteCheckFixture.DAY,
                        "二车间",
                        "设备已投产",
                        List.of(
                                new WriteSiteCheck.Line("equipment[0].net", Money.ofWan(found), "一台未到货"),
                                new WriteSiteCheck.Line("equipment[1].net", Money.ofWan(100), null))));
    }

    private Review confirmed(Desk desk, int number) {
        Stage site = new Stage(
                        "site-check",
                        LocalText.ofZh("现场核查"),
                        Reviewer.PREFECTURE,
                        5,
                        Set.of(Move.RECOMMEND),
                        0,
                        Set.of(),
                        0)
                .as(StageKind.SITE_CHECK, null);
        Review file = Objects.requireNonNull(transactions.execute(status -> desk.room.open.open(
                ReviewFixture.clerk(),
                ReviewFixture.subject(new UUID(56, number)),
                new Route(List.of(site, ReviewFixture.route().stage(1))),
                ReviewFixture.HASH)));
        transactions.executeWithoutResult(status -> {
            SiteCheckId id = desk.sites
                    .appoint
                    .appoint(first, file.id(), first.id(), second.id())
                    .id();
            write(desk, first, id, "260");
            desk.sites.photo(first, id, "f".repeat(64));
            SiteCheck.Signature signed = desk.sites.sign.sign(first, id).signed();
            desk.sites.sign.confirm(second, id, signed == null ? "" : signed.recordHash());
        });
        return file;
    }

    @Test
    void aMatterNeverPassesOnWhatIsTakenBackAtTheSameMoment() throws Exception {
        int passed = 0;
        int takenBack = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                Desk passing = desk();
                Desk writing = desk();
                Review file = confirmed(writing, round);
                SiteCheckId id =
                        checks.of(file.id(), file.contentHash()).orElseThrow().id();
                CyclicBarrier together = new CyclicBarrier(2);
                Future<Boolean> passes = pool.submit(
                        () -> through(together, () -> passing.room.recommend.recommend(third, file.id(), "核查属实")));
                Future<Boolean> writes = pool.submit(() -> through(together, () -> write(writing, first, id, "250")));
                boolean gone = passes.get();
                boolean back = writes.get();
                assertThat(gone && back).as("round %d: both got through", round).isFalse();
                assertThat(checks.find(id).orElseThrow().isConfirmed()).isEqualTo(!back);
                assertThat(reviews.find(file.id()).orElseThrow().stage()).isEqualTo(gone ? 1 : 0);
                passed += gone ? 1 : 0;
                takenBack += back ? 1 : 0;
            }
        }
        assertThat(passed + takenBack).isEqualTo(ROUNDS);
    }

    private boolean through(CyclicBarrier together, Runnable step) {
        try {
            together.await(60, TimeUnit.SECONDS);
            transactions.executeWithoutResult(status -> step.run());
            return true;
        } catch (RefusedException e) {
            return false;
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
