package org.zhuqi.subsidies.claims.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.InMemoryProgrammes;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeFixture;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.notices.NoticeId;
import org.zhuqi.reviews.usecase.ReviewRoom;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.jdbc.TestDatabase;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.awards.InMemoryAwardChanges;
import org.zhuqi.subsidies.claims.Claim;
import org.zhuqi.subsidies.claims.ClaimId;
import org.zhuqi.subsidies.claims.ClaimLine;
import org.zhuqi.subsidies.claims.Claims;
import org.zhuqi.subsidies.claims.usecase.ClaimDesk;
import org.zhuqi.subsidies.claims.usecase.DecideClaim;
import org.zhuqi.subsidies.decisions.DecisionId;
import org.zhuqi.subsidies.ledger.Award;
import org.zhuqi.subsidies.ledger.AwardId;
import org.zhuqi.subsidies.ledger.Cause;
import org.zhuqi.subsidies.ledger.InMemoryAwards;
import org.zhuqi.subsidies.ledger.Ledger;
import org.zhuqi.subsidies.ledger.LedgerAccount;
import org.zhuqi.subsidies.ledger.LedgerBook;
import org.zhuqi.subsidies.ledger.Posting;
import org.zhuqi.subsidies.ledger.jdbc.LedgerDatabase;
import org.zhuqi.subsidies.ledger.usecase.PostToLedger;
import org.zhuqi.subsidies.payments.Payable;
import org.zhuqi.subsidies.payments.Payments;
import org.zhuqi.subsidies.payments.jdbc.PaymentDatabase;

/** Many claim of one award at once, withdraw and are ruled on: no more than the award is ever claimed. */
class ClaimsAtOnceTest {
    private static final int THREADS = 6;
    private static final Money AWARDED = Money.ofWan(50);

    private final TestDatabase database = TestDatabase.fresh();
    private final DataSource dataSource = database.dataSource();
    private final JdbcClient jdbc = JdbcClient.create(dataSource);
    private final TransactionTemplate transactions = database.transactions(dataSource);
    private final Claims claims = ClaimDatabase.claims(jdbc);
    private final Payments payments = PaymentDatabase.payments(jdbc);
    private final Ledger ledger = LedgerDatabase.ledger(jdbc);
    private final InMemoryAwards awards = new InMemoryAwards();
    private final InMemoryProgrammes programmes = new InMemoryProgrammes();
    private final Programme programme = ProgrammeFixture.programme().withBudget(Money.ofWan(150));
    private final ApplicationId application = new ApplicationId(new UUID(46, 12));
    private final EnterpriseId enterprise = new EnterpriseId(new UUID(46, 11));
    private final Actor officer = ReviewFixture.prefectureOfficer();
    private final Actor clerk = ReviewFixture.person(461, "clerk", Role.ENTERPRISE_CLERK, null, enterprise);

    private ClaimDesk desk() {
        ReviewRoom room = new ReviewRoom();
        room.clock.at("2024-09-09T09:00:00");
        return new ClaimDesk(
                room, new ClaimDesk.Kept(claims, payments, awards, new InMemoryAwardChanges(), ledger, programmes));
    }

    private void sentDown(ClaimDesk desk) {
        programmes.add(programme);
        awards.add(new Award(
                new AwardId(new UUID(46, 13)),
                new DecisionId(new UUID(46, 14)),
                application,
                programme.id(),
                enterprise,
                ReviewFixture.YANJI,
                programme.title(),
                LocalText.ofZh("示范企业001"),
                AWARDED,
                new NoticeId(new UUID(46, 15)),
                officer.id(),
                officer.name(),
                ReviewFixture.START));
        Posting.Matter matter = new Posting.Matter(application, enterprise, ReviewFixture.YANJI);
        for (Cause cause : List.of(Cause.RESERVE, Cause.AWARD, Cause.ALLOCATE)) {
            transactions.executeWithoutResult(status -> desk.postToLedger.move(
                    new PostToLedger.Transfer(officer, programme.id(), matter, cause, "示范"), AWARDED));
        }
    }

    @Test
    void whatIsPaidAndClaimedNeverExceedsTheAward() throws Exception {
        sentDown(desk());
        int filed = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
            List<Callable<Integer>> tasks = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                Random random = new Random(thread);
                ClaimDesk desk = desk();
                tasks.add(() -> {
                    int done = 0;
                    for (int step = 0; step < 25; step++) {
                        done += step(desk, random);
                    }
                    return done;
                });
            }
            for (Future<Integer> result : pool.invokeAll(tasks)) {
                filed += result.get();
            }
        }
        assertThat(filed).isGreaterThan(3);
        LedgerBook book = ledger.open(programme.id(), application);
        Money claimed = claims.of(application).stream()
                .filter(claim -> !claim.keys().isEmpty())
                .flatMap(claim -> claim.lines().stream())
                .map(ClaimLine::counts)
                .reduce(Money.ZERO, Money::plus);
        assertThat(claimed).isLessThanOrEqualTo(AWARDED);
        assertThat(book.balance(LedgerAccount.CLAIMED, application)).isEqualTo(claimed);
        assertThat(book.balance(LedgerAccount.ALLOCATED, application)).isEqualTo(AWARDED.minus(claimed));
        assertThat(payments.payablesOf(application).stream()
                        .map(Payable::amount)
                        .reduce(Money.ZERO, Money::plus))
                .isEqualTo(claims.of(application).stream().map(Claim::accepted).reduce(Money.ZERO, Money::plus));
    }

    /** All begin their ruling before the first one ends: the moment at which two would have taken the same number. */
    @Test
    void claimsRuledOnAtTheSameMomentHaveNumbersOfTheirOwn() throws Exception {
        sentDown(desk());
        List<ClaimId> filed = new ArrayList<>();
        for (int number = 0; number < THREADS; number++) {
            String invoice = "2422200009" + number;
            ClaimDesk desk = desk();
            transactions.executeWithoutResult(status -> {
                Claim draft = desk.edit.open(clerk, application);
                desk.add(clerk, draft.id(), invoice, Money.ofWan(5), Money.ofWan(2));
                filed.add(desk.file.file(clerk, draft.id()).id());
            });
        }
        CyclicBarrier begun = new CyclicBarrier(THREADS);
        try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Integer>> ruled = new ArrayList<>();
            for (ClaimId id : filed) {
                ClaimDesk desk = desk();
                ruled.add(pool.submit(() -> {
                    // An own snapshot of what is due, before anybody else has decided.
                    transactions.executeWithoutResult(status -> {
                        Claim claim = claims.find(id).orElseThrow();
                        payments.payablesOf(application);
                        await(begun);
                        desk.decide.decide(officer, half(claim));
                    });
                    return 1;
                }));
            }
            for (Future<Integer> each : ruled) {
                assertThat(each.get()).isEqualTo(1);
            }
        }
        assertThat(payments.payablesOf(application))
                .extracting(Payable::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, THREADS).boxed().toList());
    }

    /** A revocation holds the ledger, then takes the claims: whoever rules on one waits for it and holds nothing meanwhile. */
    @Test
    void aRulingHoldsNothingThatARevocationWaitsFor() throws Exception {
        ClaimDesk desk = desk();
        sentDown(desk);
        ClaimId id = transactions.execute(status -> {
            Claim draft = desk.edit.open(clerk, application);
            desk.add(clerk, draft.id(), "24222000099", Money.ofWan(10), Money.ofWan(5));
            return desk.file.file(clerk, draft.id()).id();
        });
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Future<?> ruled = transactions.execute(status -> {
                desk.postToLedger.openOf(programme.id(), application);
                Claim filed = claims.find(id).orElseThrow();
                Future<?> ruling = pool.submit(() ->
                        transactions.executeWithoutResult(begun -> desk().decide.decide(officer, half(filed))));
                Awaitility.await().until(() -> ruling.isDone() || somebodyWaits());
                claims.save(filed.withdraw());
                return ruling;
            });
            assertThatThrownBy(() -> ruled.get(60, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(RefusedException.class)
                    .hasMessageContaining(SubsidiesError.CLAIM_CLOSED.key());
        }
        assertThat(claims.find(id).orElseThrow().state()).isEqualTo(Claim.State.WITHDRAWN);
    }

    private boolean somebodyWaits() {
        return database.jdbc()
                .sql("select exists (select 1 from pg_locks where not granted and locktype = 'advisory')")
                .query(Boolean.class)
                .single();
    }

    private static void await(CyclicBarrier begun) {
        try {
            begun.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Files, withdraws or rules, whichever comes; what somebody else was faster with is refused. */
    private int step(ClaimDesk desk, Random random) {
        try {
            switch (random.nextInt(4)) {
                case 0 ->
                    transactions.executeWithoutResult(
                            status -> waiting().forEach(claim -> desk.decide.decide(officer, half(claim))));
                case 1 ->
                    transactions.executeWithoutResult(
                            status -> waiting().forEach(claim -> desk.file.withdraw(clerk, claim.id())));
                default -> {
                    transactions.executeWithoutResult(status -> {
                        Claim draft = desk.edit.open(clerk, application);
                        // A few numbers only: some invoices are claimed already.
                        desk.add(
                                clerk,
                                draft.id(),
                                "2422200000" + random.nextInt(40),
                                Money.ofWan(30),
                                Money.ofWan(1 + random.nextInt(15)));
                        desk.file.file(clerk, draft.id());
                    });
                    return 1;
                }
            }
        } catch (RefusedException e) {
            // Too much, claimed already, or somebody else was faster: the next one.
        }
        return 0;
    }

    private List<Claim> waiting() {
        return claims.of(application).stream()
                .filter(claim -> claim.state() == Claim.State.FILED)
                .limit(1)
                .toList();
    }

    private static DecideClaim.Command half(Claim claim) {
        return new DecideClaim.Command(
                claim.id(),
                claim.lines().stream()
                        .map(line -> new DecideClaim.Line(
                                line.number(), line.claimed().min(Money.ofWan(3)), "只核准三万元"))
                        .toList());
    }
}
