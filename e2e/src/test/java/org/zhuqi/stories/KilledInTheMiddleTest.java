package org.zhuqi.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhuqi.shared.http.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The program is killed in the middle of a payment batch and of a step for 500 files. Afterwards each line is done whole or
 * not begun, the rest is done when it is asked for or by itself, and nothing is there twice.
 */
class KilledInTheMiddleTest {
    private static final int PAYABLES = 300;
    private static final int FILES = 500;
    private static final String WHOLE = "00000000-0000-0000-0000-000000000000";

    @TempDir
    Path data;

    @Test
    void eachLineIsDoneWholeOrNotBegunAndNothingIsThereTwice() throws Exception {
        String programme;
        String bulk;
        try (RunningProgram program = RunningProgram.start(data)) {
            DataOf database = DataOf.directory(data);
            Submitter client = new Submitter(program.address(), "demo-enterprise-001", new ArrayList<>());
            String application = client.prepare();
            client.submit(new Submitter.Asked(application, UUID.randomUUID().toString()));
            programme = database.jdbc()
                    .sql("select programme_id::text from application where id = ?::uuid")
                    .param(application)
                    .query(String.class)
                    .single();
            manyToPay(database, application, programme);
            manyToRecommend(database, application);
            killAfter(
                    program,
                    database,
                    "select count(*) from payment_order" + ofProgramme(programme),
                    PAYABLES / 5,
                    () -> new Asker(program.address(), "prefecture-officer-1")
                            .post("/programmes/" + programme + "/payment-batches", "{}"));
        }
        try (RunningProgram program = RunningProgram.start(data)) {
            DataOf database = DataOf.directory(data);
            int before = orderedWhole(database, programme);
            assertThat(before).as("killed in the middle").isBetween(1, PAYABLES - 1);
            String batch = database.jdbc()
                    .sql("select id::text from payment_batch" + ofProgramme(programme))
                    .query(String.class)
                    .single();
            new Asker(program.address(), "prefecture-officer-1").post("/payment-batches/" + batch + "/resume", "{}");
            assertThat(orderedWhole(database, programme)).isEqualTo(PAYABLES);
            assertThat(database.count("select count(distinct line) from payment_order" + ofProgramme(programme)
                            + " and line between 1 and " + PAYABLES))
                    .isEqualTo(PAYABLES);
            Asker officer = new Asker(program.address(), "yanji-officer-1");
            bulk = officer.post(
                            "/review-bulks",
                            "{\"move\": \"RECOMMEND\", \"opinion\": \"同意推荐\", \"reviews\": [\""
                                    + String.join("\", \"", sampleReviews(database)) + "\"]}")
                    .path("id")
                    .asString();
            String done = "select count(*) from review_bulk_line where outcome = 'DONE'";
            killAfter(program, database, done, FILES / 10, () -> {});
        }
        Instant killed = Instant.now();
        try (RunningProgram program = RunningProgram.start(data)) {
            DataOf database = DataOf.directory(data);
            // In one look, since the program goes on by itself meanwhile.
            assertThat(database.count("""
                    select count(*) from review_bulk_line l where (l.outcome = 'DONE') <> ((select count(*) from review_move m
                        where m.review_id = l.review_id and m.move = 'RECOMMEND') = 1)""")).as("done whole or not begun").isZero();
            Awaitility.await("the rest is done")
                    .atMost(Duration.ofMinutes(4))
                    .until(() ->
                            database.count("select count(*) from review_bulk_line where outcome = 'WAITING'") == 0);
            assertThat(new Asker(program.address(), "yanji-officer-1")
                            .get("/review-bulks/" + bulk)
                            .path("done")
                            .asInt())
                    .isEqualTo(FILES);
            assertThat(database.count("""
                    select count(*) from review_move m join review r on r.id = m.review_id
                    where r.subject_kind = 'sample' and m.move = 'RECOMMEND'""")).as("none twice").isEqualTo(FILES);
            assertThat(database.jdbc()
                            .sql("select count(*) from review_move where move = 'RECOMMEND' and at > ?")
                            .param(Timestamp.from(killed))
                            .query(Integer.class)
                            .single())
                    .as("killed in the middle")
                    .isBetween(1, FILES - 1);
            assertThat(database.count("""
                    select count(*) from audit_entry e join review r on r.id::text = e.object_id
                    where r.subject_kind = 'sample' and e.action = 'reviews.recommend'""")).isEqualTo(FILES);
        }
    }

    /** Kills it once so many are there; whoever asked for them is cut off. */
    private static void killAfter(RunningProgram program, DataOf database, String counted, int many, Runnable ask)
            throws InterruptedException {
        Thread asking = new Thread(
                () -> {
                    try {
                        ask.run();
                    } catch (UncheckedIOException cutOff) {
                        // as it should be
                    }
                },
                "asker");
        asking.start();
        Awaitility.await("it is at work")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> database.count(counted) >= many);
        program.kill();
        asking.join();
    }

    /** As many awards of one enterprise that are sent down and due, with a confirmed account. */
    private static void manyToPay(DataOf database, String application, String programme) {
        Enterprises.copies(
                database,
                "review",
                "jsonb_build_object('id', md5('paid review ' || i)::uuid, 'subject_id', md5('paid ' || i)::uuid,"
                        + " 'state', 'AWARDED')",
                "t.subject_id = '" + application + "'",
                PAYABLES);
        String of = " from application a, generate_series(1, " + PAYABLES + ") as i where a.id = '" + application + "'";
        for (String sql : List.of(
                "insert into allocation select md5('allocation')::uuid, '" + programme
                        + "', '延州财产〔2024〕12号', current_date, " + PAYABLES + ", " + PAYABLES + " * 100, '" + WHOLE
                        + "', '某某', now()",
                "insert into payable (id, allocation_id, programme_id, programme_title, application_id, enterprise_id, unit_id,"
                        + " enterprise_name, number, amount, due, state, version) select md5('payable ' || i)::uuid,"
                        + " md5('allocation')::uuid, a.programme_id, '{\"zh\": \"某项目\"}', md5('paid ' || i)::uuid,"
                        + " a.enterprise_id, a.unit_id, '{\"zh\": \"示范企业001\"}', 1, 100, '2024-01-01', 'OPEN', 0" + of,
                "insert into ledger_balance (programme_id, source, account, application_id, unit_id, enterprise_id, amount)"
                        + " select a.programme_id, 'PREFECTURE', 'ALLOCATED', md5('paid ' || i)::uuid, a.unit_id,"
                        + " a.enterprise_id, 100" + of,
                "insert into ledger_balance (programme_id, source, account, application_id, amount) values ('"
                        + programme + "', 'PREFECTURE', 'ALLOCATED', '" + WHOLE + "', " + PAYABLES + " * 100)",
                "insert into ledger_balance (programme_id, source, account, application_id, amount) values ('"
                        + programme
                        + "', 'PREFECTURE', 'FUNDS', '" + WHOLE + "', -" + PAYABLES + " * 100)"
                        + " on conflict (programme_id, application_id, source, account)"
                        + " do update set amount = ledger_balance.amount + excluded.amount",
                "insert into payee_account (id, enterprise_id, holder, bank, number, by_user, by_name, at, confirmed_by,"
                        + " confirmed_name, confirmed_at, version) select gen_random_uuid(), a.enterprise_id, '示范企业001', '某银行',"
                        + " '12345678', gen_random_uuid(), '某某', now(), gen_random_uuid(), '某某', now(), 1 from application a"
                        + " where a.id = '" + application + "'")) {
            database.jdbc().sql(sql).update();
        }
    }

    /** Files that lie where the submitted one lies; of no room, so that nobody but the reviewers looks at them. */
    private static void manyToRecommend(DataOf database, String application) {
        String which = "t.subject_id = '" + application + "'";
        Enterprises.copies(
                database,
                "review",
                "jsonb_build_object('id', md5('sample review ' || i)::uuid, 'subject_id', md5('sample ' || i)::uuid,"
                        + " 'subject_kind', 'sample')",
                which,
                FILES);
        Enterprises.copies(
                database,
                "review_move",
                "jsonb_build_object('review_id', md5('sample review ' || i)::uuid)",
                "t.review_id = (select id from review where subject_kind = 'application' and subject_id = '"
                        + application + "')",
                FILES);
    }

    private static List<String> sampleReviews(DataOf database) {
        return database.jdbc()
                .sql("select id::text from review where subject_kind = 'sample' order by id")
                .query(String.class)
                .list();
    }

    /** The demonstration has payments of its own. */
    private static String ofProgramme(String programme) {
        return " where programme_id = '" + programme + "'";
    }

    /** How many are ordered, each with its money, and nothing of the others. */
    private static int orderedWhole(DataOf database, String programme) {
        String ours = ofProgramme(programme);
        int orders = database.count("select count(*) from payment_order" + ours);
        assertThat(database.count("select count(*) from payable p" + ours + """
                \sand (p.state = 'ORDERED') <> exists (select 1 from payment_order o
                    where o.payable_id = p.id)"""))
                .as("half ordered")
                .isZero();
        assertThat(database.count("select count(distinct payable_id) from payment_order" + ours))
                .as("none twice")
                .isEqualTo(orders);
        assertThat(database.count("select count(*) from ledger_posting" + ours + " and cause = 'CLAIM'"))
                .isEqualTo(orders);
        assertThat(database.count("select count(*) from payable p" + ours + """
                \sand (p.state = 'ORDERED') <> exists (select 1 from ledger_balance b
                    where b.application_id = p.application_id and b.account = 'CLAIMED' and b.amount = p.amount)"""))
                .as("money of orders")
                .isZero();
        assertThat(database.count("select coalesce(sum(amount), 0)::int from ledger_balance" + ours
                        + " and account = 'CLAIMED' and application_id = '" + WHOLE + "'"))
                .isEqualTo(orders * 100);
        assertThat(database.count("select count(*) from audit_entry where action = 'subsidies.order-payment'"
                        + " and object_id in (select payable_id::text from payment_order" + ours + ")"))
                .isEqualTo(orders);
        return orders;
    }

    /** Somebody of the bureau with a token. */
    private static final class Asker {
        private static final JsonMapper JSON = JsonMapper.shared();

        private final Visitor http;
        private final String token;

        Asker(String address, String username) {
            http = new Visitor(address);
            token = JSON.readTree(http.postJson("/api/v1/tokens", "", """
                                    {"username": "%s", "password": "%s"}""".formatted(username, People.PASSWORD))
                            .body())
                    .path("token")
                    .asString();
        }

        JsonNode post(String path, String body) {
            var answer = http.postJson("/api/v1" + path, token, body);
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
            return JSON.readTree(answer.body());
        }

        JsonNode get(String path) {
            var answer = http.getJson("/api/v1" + path, token);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JSON.readTree(answer.body());
        }
    }
}
