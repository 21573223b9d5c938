package org.zhuqi.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhuqi.shared.http.Visitor;
import org.zhuqi.shared.jdbc.DebianPostgres;

/** The whole program saved while people work, and brought back elsewhere. */
class BackupAndRestoreTest {
    @TempDir
    Path folder;

    @Test
    void what_is_saved_while_submissions_go_on_comes_back_whole_elsewhere() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        Path busy = folder.resolve("busy.zip");
        Path quiet = folder.resolve("quiet.zip");
        List<Submitter.Answered> answered = Collections.synchronizedList(new ArrayList<>());
        List<Submitter.Answered> answeredBefore;
        String oldToken;
        try (RunningProgram program = RunningProgram.start(data)) {
            Submitter client = new Submitter(program.address(), "demo-enterprise-001", answered);
            oldToken = client.token();
            Thread loop = new Thread(client::submitUntilCutOff, "client");
            loop.start();
            assertThat(client.inTheMiddle.await(4, TimeUnit.MINUTES)).isTrue();
            answeredBefore = List.copyOf(answered);
            assertThat(command(data, Map.of(), 0, "backup", busy.toString())).contains("saved: ");
            client.stop();
            loop.join();
            assertThat(client.said).isEmpty();
            assertThat(answered).as("submissions went on meanwhile").hasSizeGreaterThan(answeredBefore.size());

            DataOf saved = DataOf.directory(data);
            awaitQuiet(saved);
            command(data, Map.of(), 0, "backup", quiet.toString());
            onPostgreSQL15EverythingIsTheSame(saved, data, quiet);
            assertThat(command(data, Map.of(), 2, "backup", quiet.toString())).contains("there already");
        }
        aBrokenArchiveRestoresNothing(quiet);

        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        assertThat(command(elsewhere, Map.of(), 0, "restore", busy.toString())).contains("audit chain whole: ");
        try (RunningProgram program = RunningProgram.start(elsewhere)) {
            assertThat(new Visitor(program.address())
                            .getJson("/api/v1/applications?limit=1", oldToken)
                            .statusCode())
                    .as("tokens of before are no longer good")
                    .isEqualTo(401);
            Submitter client = new Submitter(program.address(), "demo-enterprise-001", new ArrayList<>());
            for (Submitter.Answered receipt : answeredBefore) {
                client.assertWhole(receipt);
            }
            DataOf restored = DataOf.directory(elsewhere);
            restored.assertThatNothingIsHalfWritten();
            assertThat(documents(elsewhere).keySet())
                    .containsAll(restored.jdbc()
                            .sql("select distinct sha256 from attachment")
                            .query(String.class)
                            .list());
            assertThat(command(elsewhere, Map.of(), 2, "restore", busy.toString()))
                    .as("over a running program")
                    .contains("already runs");
        }
    }

    private void onPostgreSQL15EverythingIsTheSame(DataOf saved, Path data, Path archive) throws IOException {
        Path place = Files.createDirectory(folder.resolve("fifteen"));
        try (DebianPostgres server = DebianPostgres.startOrSkip()) {
            Map<String, String> settings = RunningProgram.environment(server.properties());
            assertThat(command(place, settings, 0, "restore", archive.toString()))
                    .contains("audit chain whole: ");

            DataOf restored = DataOf.source(server.dataSource());
            long sealed = saved.count("select max(position) from audit_seal");
            assertThat(comparable(restored, sealed)).isEqualTo(comparable(saved, sealed));
            assertThat(restored.count("select nextval('application_receipt_number')"))
                    .isEqualTo(saved.count("select last_value from application_receipt_number") + 1);
            assertThat(restored.count("select count(*) from api_token where revoked_at is null"))
                    .isZero();
            assertThat(restored.count("select count(*) from pg_trigger where not tgisinternal and tgenabled <> 'O'"))
                    .as("what refuses changes is on again")
                    .isZero();
            assertThat(documents(place)).isEqualTo(documents(data));

            assertThat(command(place, settings, 2, "restore", archive.toString()))
                    .contains("not empty");
        }
    }

    /**
     * All tables but the counts of the rate limits, which are worth nothing later; the verification after a restore adds
     * its own line to the trail, and tokens are revoked.
     */
    private static Map<String, String> comparable(DataOf data, long sealed) {
        Map<String, String> digests = new TreeMap<>(data.digests());
        digests.remove("audit_unsealed");
        digests.remove("rate_bucket");
        digests.put("api_token", data.digest("api_token", "(id, user_id, hash, label, created_at, expires_at)::text"));
        digests.put(
                "audit_seal", data.digest("(select * from audit_seal where position <= " + sealed + ")", "t::text"));
        digests.put(
                "audit_entry",
                data.digest(
                        "(select e.* from audit_entry e join audit_seal s on s.entry_id = e.id where s.position <= "
                                + sealed + ")",
                        "t::text"));
        return digests;
    }

    private void aBrokenArchiveRestoresNothing(Path archive) throws IOException {
        byte[] whole = Files.readAllBytes(archive);
        Path place = Files.createDirectory(folder.resolve("nothing"));
        Path cut = Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(whole, whole.length - 1000));
        command(place, Map.of(), 2, "restore", cut.toString());
        byte[] flipped = whole.clone();
        flipped[whole.length / 2] ^= 1;
        command(
                place,
                Map.of(),
                2,
                "restore",
                Files.write(folder.resolve("flipped.zip"), flipped).toString());
        try (Stream<Path> left = Files.list(place)) {
            assertThat(left).isEmpty();
        }
    }

    /** Everything written is sealed and told. */
    private static void awaitQuiet(DataOf data) {
        await().atMost(Duration.ofMinutes(2)).until(() -> data.count("""
                                select (select count(*) from audit_unsealed) + (select count(*) from event_publication)
                                    + (select count(*) from demand where next_on <= (now() at time zone 'Asia/Shanghai')::date)""") == 0);
    }

    private static String command(Path data, Map<String, String> settings, int code, String... words) {
        RunningProgram program = RunningProgram.launch(data, settings, words);
        assertThat(program.join()).as(program::said).isEqualTo(code);
        assertThat(program.said()).doesNotContain("\tat ");
        return program.said();
    }

    private static Map<String, Long> documents(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("documents"))) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString(),
                            file -> file.toFile().length()));
        }
    }
}
