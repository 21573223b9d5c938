package org.zhuqi.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhuqi.shared.jdbc.DebianPostgres;

/**
 * Many clients submit without a pause while the program, its database or both are killed at random moments. Afterwards
 * nothing that was answered is lost, nothing is there twice, and nothing is half there.
 *
 * <p>{@code -Dzhuqi.seed=…} repeats a run's order and pauses, {@code -Dzhuqi.clients}, {@code .kills-program},
 * {@code .kills-database} and {@code .kills-both} make it longer or shorter.
 */
@Tag("long")
class KilledAtRandomTest {
    private static final int CLIENTS = Integer.getInteger("zhuqi.clients", 32);

    @TempDir
    Path data;

    private enum Victim {
        PROGRAM,
        DATABASE,
        BOTH
    }

    private final List<Submitter.Answered> answered = Collections.synchronizedList(new ArrayList<>());
    /** Answers that nobody should get, whatever was killed. */
    private final List<String> odd = Collections.synchronizedList(new ArrayList<>());

    private final AtomicInteger unanswered = new AtomicInteger();
    private volatile boolean stopped;

    @Test
    void nothing_answered_is_lost_nothing_is_there_twice_and_nothing_half() throws Exception {
        long seed = Long.getLong("zhuqi.seed", System.nanoTime());
        Random random = new Random(seed);
        List<Victim> victims = victims(random);
        say("seed %d: %d clients, %d kills", seed, CLIENTS, victims.size());
        try (DebianPostgres server = DebianPostgres.startOrSkip()) {
            Map<String, String> settings = settings(server);
            RunningProgram program = RunningProgram.start(data, settings);
            try {
                DataOf database = DataOf.source(server.dataSource());
                List<String> usernames = Enterprises.add(database, CLIENTS);
                List<Thread> clients = clients(program.address(), usernames);
                for (int round = 0; round < victims.size(); round++) {
                    Victim victim = victims.get(round);
                    int before = answered.size();
                    await("clients are at work", () -> answered.size() >= before + 8);
                    Thread.sleep(random.nextInt(1500));
                    long killed = System.nanoTime();
                    if (victim != Victim.PROGRAM) {
                        server.kill();
                    }
                    if (victim != Victim.DATABASE) {
                        program.kill();
                    }
                    if (victim != Victim.PROGRAM) {
                        startAgain(server);
                    }
                    if (victim != Victim.DATABASE) {
                        program = RunningProgram.start(data, settings);
                    }
                    int after = answered.size();
                    await("it answers again", () -> answered.size() > after);
                    say(
                            "%2d %-8s %5d receipts before, answering again after %.1f s",
                            round + 1, victim, after, (System.nanoTime() - killed) / 1e9);
                }
                stopped = true;
                for (Thread client : clients) {
                    client.join(TimeUnit.MINUTES.toMillis(5));
                    assertThat(client.isAlive()).as(client.getName()).isFalse();
                }
                say("%d receipts, %d requests cut off or refused with 503", answered.size(), unanswered.get());
                check(database, usernames);
            } finally {
                stopped = true;
                program.close();
            }
            RunningProgram verification = RunningProgram.launch(data, settings, "--verify-audit");
            assertThat(verification.join()).as(verification::said).isZero();
            say(
                    "%s",
                    verification
                            .said()
                            .lines()
                            .filter(line -> line.contains("audit chain"))
                            .findFirst()
                            .orElseThrow());
        }
    }

    private void check(DataOf database, List<String> usernames) {
        Map<String, Submitter.Answered> there = new HashMap<>();
        // The demonstration handed in some of its own.
        database.jdbc()
                .sql("select s.application_id, s.receipt_number, s.sha256 from application_submission s"
                        + " join application a on a.id = s.application_id join account c on c.enterprise_id = a.enterprise_id"
                        + " where c.username in (:clients)")
                .param("clients", usernames)
                .query((row, number) -> new Submitter.Answered(
                        row.getString("application_id"), row.getString("receipt_number"), row.getString("sha256")))
                .list()
                .forEach(receipt -> assertThat(there.put(receipt.number(), receipt))
                        .as("a number twice")
                        .isNull());
        assertThat(there.values()).as("nothing lost").containsAll(answered);
        assertThat(new HashSet<>(answered)).as("no receipt for two requests").hasSameSizeAs(answered);
        assertThat(there).as("nothing that nobody asked for").hasSameSizeAs(answered);
        database.assertThatNothingIsHalfWritten();
        assertThat(database.count("""
                select count(*) from attachment a where removed_at is null and owner_kind = 'application'
                and not exists (select 1 from audit_entry e where e.action = 'documents.attach'
                    and e.details ->> 'attachment' = a.id::text)""")).as("files without a line in the trail").isZero();
        await("all news is told", () -> database.count("select count(*) from event_publication") == 0);
        assertThat(odd).as("answers that nobody should get").isEmpty();
    }

    private List<Thread> clients(String address, List<String> usernames) {
        // All log in before any begins, else the first would keep the last from it.
        List<Submitter> clients = usernames.stream()
                .map(username -> insisting(() -> new Submitter(address, username, answered)))
                .toList();
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < clients.size(); number++) {
            Submitter client = clients.get(number);
            Thread thread = new Thread(() -> submitUntilStopped(client), usernames.get(number));
            thread.start();
            threads.add(thread);
        }
        return threads;
    }

    /** Whatever happens, it asks again with the same key until it is answered, as a careful program does. */
    private void submitUntilStopped(Submitter client) {
        while (!stopped) {
            String application = insisting(client::prepare);
            Submitter.Asked asked =
                    new Submitter.Asked(application, UUID.randomUUID().toString());
            answered.add(insisting(() -> client.submit(asked)));
            insisting(() -> {
                client.withdraw(application);
                return application;
            });
        }
    }

    private <T> T insisting(java.util.function.Supplier<T> request) {
        while (true) {
            try {
                return request.get();
            } catch (UncheckedIOException cutOff) {
                unanswered.incrementAndGet();
            } catch (Submitter.Unexpected e) {
                unanswered.incrementAndGet();
                if (e.status() != 503) {
                    odd.add(e.getMessage());
                }
            }
            pause();
        }
    }

    /** The shared memory of killed processes may take a moment to go. */
    private static void startAgain(DebianPostgres server) {
        for (int attempt = 1; ; attempt++) {
            try {
                server.start();
                return;
            } catch (IllegalStateException e) {
                if (attempt == 10) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static List<Victim> victims(Random random) {
        List<Victim> victims = new ArrayList<>();
        victims.addAll(Collections.nCopies(Integer.getInteger("zhuqi.kills-program", 20), Victim.PROGRAM));
        victims.addAll(Collections.nCopies(Integer.getInteger("zhuqi.kills-database", 10), Victim.DATABASE));
        victims.addAll(Collections.nCopies(Integer.getInteger("zhuqi.kills-both", 10), Victim.BOTH));
        Collections.shuffle(victims, random);
        return victims;
    }

    private static Map<String, String> settings(DebianPostgres server) throws IOException {
        Map<String, String> settings = new HashMap<>(RunningProgram.environment(server.properties()));
        settings.put("ZHUQI_DEMONSTRATION", "true");
        settings.put("ZHUQI_RATELIMITS_ENABLED", "false");
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            settings.put("SERVER_PORT", String.valueOf(socket.getLocalPort()));
        }
        return settings;
    }

    private static void await(String what, java.util.function.BooleanSupplier met) {
        Awaitility.await(what).atMost(Duration.ofMinutes(5)).until(met::getAsBoolean);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void say(String what, Object... values) {
        System.out.println("KILLED AT RANDOM " + what.formatted(values));
    }
}
