package org.zhuqi.campaigns.activities.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.campaigns.activities.Activity;
import org.zhuqi.campaigns.activities.ActivityFixture;
import org.zhuqi.campaigns.activities.ActivityId;
import org.zhuqi.campaigns.activities.ActivityResult;
import org.zhuqi.campaigns.activities.Amounts;
import org.zhuqi.campaigns.activities.FollowUps;
import org.zhuqi.campaigns.activities.Participation;
import org.zhuqi.campaigns.activities.ParticipationId;
import org.zhuqi.campaigns.activities.ParticipationNews;
import org.zhuqi.campaigns.activities.Participations;
import org.zhuqi.campaigns.activities.ResultId;
import org.zhuqi.campaigns.activities.usecase.EntryFields;
import org.zhuqi.campaigns.activities.usecase.RegisterForActivity;
import org.zhuqi.campaigns.activities.usecase.WithdrawFromActivity;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseFixture;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.enterprises.InMemoryEnterprises;
import org.zhuqi.measures.Measure;
import org.zhuqi.measures.MeasureContract;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.DomainEvents;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.TestDatabase;

/** Use cases and figures over the real database: many at once for the last place, and whether figures add up. */
class ActivitiesAtOnceTest {
    private static final int CROWD = 12;
    private static final int PLACES = 4;
    private static final AnnotationConfigApplicationContext ROOM = new AnnotationConfigApplicationContext();
    private static final Collection<Object> TOLD = new ConcurrentLinkedQueue<>();
    private static TestDatabase database = TestDatabase.fresh();
    private static TransactionTemplate transactions;
    private static ActivityDatabase room;

    @BeforeAll
    static void fill() throws ClassNotFoundException {
        DataSource dataSource = database.dataSource();
        transactions = database.transactions(dataSource);
        JdbcClient jdbc = JdbcClient.create(dataSource);
        room = new ActivityDatabase(jdbc);
        Enterprises enterprises = new InMemoryEnterprises();
        for (int i = 1; i <= CROWD; i++) {
            Enterprise known =
                    EnterpriseFixture.enterprise(i).withId(room.enterprise()).withUnit(ActivityFixture.YANJI);
            enterprises.add(known);
        }
        ROOM.registerBean(JdbcClient.class, () -> jdbc);
        ROOM.registerBean(Clock.class, () -> ActivityDatabase.CLOCK);
        ROOM.registerBean(Enterprises.class, () -> enterprises);
        ROOM.registerBean(AuditTrail.class, Forgetful::new);
        ROOM.registerBean(DomainEvents.class, () -> TOLD::add);
        for (String name : List.of(
                "jdbc.JdbcCampaigns",
                "jdbc.JdbcCampaignQueries",
                "usecase.CampaignParameter",
                "activities.jdbc.JdbcActivities",
                "activities.jdbc.JdbcActivityQueries",
                "activities.jdbc.JdbcParticipations",
                "activities.jdbc.JdbcParticipationQueries",
                "activities.jdbc.JdbcResultQueries",
                "activities.usecase.FillPlaces",
                "activities.usecase.RegisterForActivity",
                "activities.usecase.WithdrawFromActivity",
                "activities.usecase.ActivityParameter",
                "activities.usecase.ActivityParticipants",
                "activities.usecase.IntentionAmount",
                "activities.usecase.ContractAmount",
                "activities.usecase.PaidAmount")) {
            ROOM.register(Class.forName("org.zhuqi.campaigns." + name));
        }
        ROOM.refresh();
        Activity held = room.activity();
        for (int i = 1; i <= PLACES; i++) {
            Participation part = room.came(
                    held, ActivityFixture.enterprise(i), ActivityFixture.YANJI, ActivityFixture.FROM.plusSeconds(i));
            Money money = Money.ofWan(i);
            room.results.add(ActivityResult.noted(
                    new ResultId(UUID.randomUUID()),
                    part,
                    new ActivityResult.Counterpart("某银行", null),
                    new ActivityResult.Note(
                            LocalDate.of(2024, 5, 10),
                            new Amounts(money, money, money),
                            "",
                            UserId.SYSTEM,
                            ActivityFixture.TO),
                    new ActivityResult.Days(LocalDate.of(2024, 5, 10), LocalDate.of(2024, 5, 10)),
                    new FollowUps(List.of(1, 3))));
        }
    }

    @AfterAll
    static void close() {
        ROOM.close();
    }

    @Test
    void the_last_place_goes_once_and_everybody_else_waits_in_turn() throws Exception {
        ActivityId id = room.activity(ActivityFixture.YANJI, PLACES).id();
        Participations participations = ROOM.getBean(Participations.class);
        List<Callable<ParticipationId>> crowd = new ArrayList<>();
        for (int i = 1; i <= CROWD; i++) {
            Actor actor = enterprise(i);
            crowd.add(() -> ROOM.getBean(RegisterForActivity.class)
                    .register(
                            actor,
                            new RegisterForActivity.Command(
                                    id, null, new EntryFields("某人", "某人", "0433-0000001", false, "", "", "", ""))));
        }
        atOnce(crowd);
        assertThat(participations.placesTaken(id)).isEqualTo(PLACES);
        List<Participation> waiting = participations.waiting(id, CROWD);
        assertThat(waiting).hasSize(CROWD - PLACES);
        // All who have a place withdraw at once: as many move up, and nobody twice.
        TOLD.clear();
        List<Callable<Boolean>> leaving = new ArrayList<>();
        for (int i = 1; i <= CROWD; i++) {
            Actor actor = enterprise(i);
            Participation part =
                    participations.of(id, ActivityFixture.enterprise(i)).orElseThrow();
            if (waiting.stream().noneMatch(each -> each.id().equals(part.id()))) {
                leaving.add(() -> {
                    ROOM.getBean(WithdrawFromActivity.class).withdraw(actor, part.id());
                    return true;
                });
            }
        }
        atOnce(leaving);
        assertThat(participations.placesTaken(id)).isEqualTo(PLACES);
        assertThat(participations.waiting(id, CROWD)).hasSize(CROWD - 2 * PLACES);
        assertThat(TOLD.stream()
                        .map(ParticipationNews.class::cast)
                        .filter(news -> news.what() == ParticipationNews.What.MOVED_UP)
                        .map(ParticipationNews::enterprises))
                .hasSize(PLACES)
                .doesNotHaveDuplicates();
    }

    private static <T> void atOnce(List<Callable<T>> all) throws Exception {
        CyclicBarrier start = new CyclicBarrier(all.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
            List<Future<T>> done = new ArrayList<>();
            for (Callable<T> one : all) {
                done.add(threads.submit(() -> {
                    start.await();
                    return transactions.execute(status -> {
                        try {
                            return one.call();
                        } catch (RuntimeException e) {
                            throw e;
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    });
                }));
            }
            for (Future<T> each : done) {
                each.get();
            }
        }
    }

    private static Actor enterprise(int number) {
        EnterpriseId id = ActivityFixture.enterprise(number);
        return new Actor(new UserId(new UUID(3, number)), "", Role.ENTERPRISE_CLERK, null, Set.of(), id, "");
    }

    private abstract static class Contract extends MeasureContract {
        private final String id;

        Contract(String id) {
            this.id = id;
        }

        @Override
        protected Measure measure() {
            return ROOM.getBeansOfType(Measure.class).values().stream()
                    .filter(measure -> measure.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        protected MeasureQuery query() {
            return new MeasureQuery(
                    Actor.system().scopeFor(measure().right()), LocalDate.of(2024, 6, 30), null, Map.of());
        }
    }

    @Nested
    class Participants extends Contract {
        Participants() {
            super("activities.participants");
        }
    }

    @Nested
    class Intention extends Contract {
        Intention() {
            super("activities.intention-amount");
        }
    }

    @Nested
    class Contracted extends Contract {
        Contracted() {
            super("activities.contract-amount");
        }
    }

    @Nested
    class Paid extends Contract {
        Paid() {
            super("activities.paid-amount");
        }
    }

    private static final class Forgetful implements AuditTrail {
        @Override
        public void record(AuditEvent event) {
            // Nobody asks.
        }

        @Override
        public void recordAll(Collection<AuditEvent> events) {
            // Nobody asks.
        }

        @Override
        public void recordNews(AuditEvent event, UUID news) {
            // Nobody asks.
        }

        @Override
        public void recordApart(AuditEvent event) {
            // Nobody asks.
        }
    }
}
