package org.zhuqi.shared.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every trap of running PostgreSQL inside one's own program, each with a test that falls into it when unguarded. */
class EmbeddedDatabaseTest {
    private static final Duration SHORT = Duration.ofSeconds(1);

    /** One for all, so that the server's programs are unpacked once. */
    @TempDir
    static Path folder;

    private static Path setUp;

    /** What a test begins with that is not about setting up. */
    private final Path data = copy();

    /** By a program of its own: within this one the server's programs may have been unpacked elsewhere before. */
    @BeforeAll
    static void setUpOnce() throws Exception {
        setUp = fresh();
        try (Child child = Child.start(setUp)) {
            child.await("written 1");
            child.stop();
        }
        try (var database = EmbeddedDatabase.start(setUp)) {
            jdbc(database).sql("drop table written").update();
        }
    }

    @Test
    void what_is_committed_is_on_disk() {
        try (var database = EmbeddedDatabase.start(data)) {
            assertThat(show(database, "fsync")).isEqualTo("on");
            assertThat(show(database, "synchronous_commit")).isEqualTo("on");
            assertThat(show(database, "full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void trigrams_of_Chinese_and_Korean_are_not_empty() {
        try (var database = EmbeddedDatabase.start(data)) {
            JdbcClient jdbc = jdbc(database);
            jdbc.sql("create extension pg_trgm").update();
            assertThat(jdbc.sql("select array_length(show_trgm('延吉工业'), 1)")
                            .query(Integer.class)
                            .single())
                    .isGreaterThan(3);
            assertThat(jdbc.sql("select array_length(show_trgm('연길공업'), 1)")
                            .query(Integer.class)
                            .single())
                    .isGreaterThan(3);
        }
    }

    @Test
    void nobody_gets_in_without_the_password_and_nobody_from_outside() throws IOException {
        try (var database = EmbeddedDatabase.start(data)) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(database.url(), "postgres", "postgres"))
                    .withMessageContaining("password");
            assertThat(show(database, "listen_addresses")).isEqualTo("localhost");
            assertThat(show(database, "unix_socket_directories")).isEmpty();
            assertThat(jdbc(database)
                            .sql("select distinct auth_method from pg_hba_file_rules")
                            .query(String.class)
                            .list())
                    .containsExactly("scram-sha-256");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("postgres/password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_port_that_another_PostgreSQL_has_is_never_taken_for_ours() {
        Path other = copy();
        try (var first = EmbeddedDatabase.start(other)) {
            jdbc(first).sql("create table theirs (a int)").update();
            assertThatExceptionOfType(EmbeddedDatabaseRefused.class)
                    .isThrownBy(() -> EmbeddedDatabase.start(data, first.port(), SHORT));
            assertThat(jdbc(first)
                            .sql("select count(*) from theirs")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void a_port_that_something_else_has_is_refused_with_the_servers_words() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> hangUpOnEverybody(taken));
            assertThatExceptionOfType(EmbeddedDatabaseRefused.class)
                    .isThrownBy(() -> EmbeddedDatabase.start(data, taken.getLocalPort(), SHORT))
                    .withMessageContaining("Address already in use");
        }
    }

    /** One that says nothing would make the driver wait for ten seconds. */
    private static void hangUpOnEverybody(ServerSocket port) {
        try {
            while (true) {
                port.accept().close();
            }
        } catch (IOException e) {
            // the test is over
        }
    }

    @Test
    void closing_stops_the_server_and_the_data_stay() {
        ProcessHandle server;
        try (var database = EmbeddedDatabase.start(data)) {
            jdbc(database).sql("create table kept (a int)").update();
            server = server();
            assertThat(runs(server)).isTrue();
        }
        assertThat(runs(server)).isFalse();
        try (var database = EmbeddedDatabase.start(data)) {
            assertThat(jdbc(database)
                            .sql("select count(*) from kept")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void a_killed_program_loses_nothing_it_had_committed_and_its_server_is_stopped_first() throws Exception {
        int written;
        try (Child child = Child.start(data)) {
            child.await("written 50");
            written = child.kill();
        }
        ProcessHandle orphan = server();
        assertThat(runs(orphan)).as("the trap: the server outlives its program").isTrue();

        try (var database = EmbeddedDatabase.start(data)) {
            assertThat(runs(orphan)).isFalse();
            assertThatAllAreThere(database, written);
        }
    }

    @Test
    void program_and_server_killed_together_lose_nothing_either() throws Exception {
        int written;
        try (Child child = Child.start(data)) {
            child.await("written 50");
            ProcessHandle server = server();
            written = child.kill();
            server.destroyForcibly();
        }
        try (var database = EmbeddedDatabase.start(data)) {
            assertThatAllAreThere(database, written);
        }
    }

    @Test
    void a_process_number_that_was_used_again_is_left_alone() throws IOException {
        Path pidFile = cluster().resolve("postmaster.pid");
        long self = ProcessHandle.current().pid();
        Files.writeString(pidFile, self + "\n" + cluster() + "\n1700000000\n5432\n\nlocalhost\n");

        try (var database = EmbeddedDatabase.start(data)) {
            assertThat(show(database, "fsync")).isEqualTo("on");
        }
    }

    @Test
    void setting_up_that_was_interrupted_is_done_again() throws IOException {
        Path untouched = fresh();
        Path half = Files.createDirectories(untouched.resolve("postgres/cluster-1"));
        Files.writeString(half.resolve("postgresql.conf"), "# initdb got this far\n");
        Files.writeString(half.resolve("PG_VERSION"), "18\n");

        try (var database = EmbeddedDatabase.start(untouched)) {
            assertThat(show(database, "fsync")).isEqualTo("on");
            jdbc(database).sql("create table kept (a int)").update();
        }
        assertThat(half.resolve("postgresql.conf")).as("nothing is deleted").exists();
        try (var database = EmbeddedDatabase.start(untouched)) {
            assertThat(jdbc(database)
                            .sql("select count(*) from kept")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void a_program_killed_in_the_middle_of_setting_up_starts_the_next_time() throws Exception {
        Path untouched = unpacked();
        try (Child child = Child.start(untouched)) {
            Path sign = untouched.resolve("postgres/cluster-1/PG_VERSION");
            Instant deadline = Instant.now().plusSeconds(60);
            while (!Files.exists(sign) && Instant.now().isBefore(deadline)) {
                Thread.onSpinWait();
            }
            child.kill();
        }
        try (var database = EmbeddedDatabase.start(untouched)) {
            assertThat(show(database, "data_checksums")).isEqualTo("on");
        }
    }

    @Test
    void a_second_program_on_the_same_data_is_told_so() throws Exception {
        try (var database = EmbeddedDatabase.start(data);
                Child child = Child.start(data)) {
            assertThat(child.await("refused"))
                    .contains("already runs on this data directory")
                    .contains("ZHUQI_DATA_DIR")
                    .contains("SERVER_PORT");
            assertThat(show(database, "fsync")).as("the first one goes on").isEqualTo("on");
        }
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void the_refusal_is_printed_with_what_to_do_and_without_a_stack_trace(CapturedOutput output) {
        try (var database = EmbeddedDatabase.start(data)) {
            SpringApplication second = new SpringApplication(EmbeddedPostgresAutoConfiguration.class);
            second.setWebApplicationType(WebApplicationType.NONE);
            assertThatExceptionOfType(RuntimeException.class)
                    .isThrownBy(() -> second.run("--zhuqi.data-directory=" + data));
        }
        assertThat(output.getOut())
                .contains("APPLICATION FAILED TO START")
                .contains("already runs on this data directory")
                .contains("set ZHUQI_DATA_DIR to another directory")
                .doesNotContain("\tat org.zhuqi");
    }

    @Test
    void the_embedding_library_clears_its_working_directory_but_never_our_data() throws IOException {
        String before = System.getProperty("ot.epg.working-dir");
        System.setProperty("ot.epg.working-dir", data.toString());
        try {
            try (var database = EmbeddedDatabase.start(data)) {
                jdbc(database).sql("create table kept (a int)").update();
            }
            FileTime old = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
            Files.setLastModifiedTime(cluster().resolve("epg-lock"), old);
            Path stale = Files.createDirectories(data.resolve("stale"));
            Files.setLastModifiedTime(Files.createFile(stale.resolve("epg-lock")), old);

            EmbeddedPostgres.builder().start().close();

            assertThat(stale).as("the trap: stale directories are deleted").doesNotExist();
            try (var database = EmbeddedDatabase.start(data)) {
                assertThat(jdbc(database)
                                .sql("select count(*) from kept")
                                .query(Integer.class)
                                .single())
                        .isZero();
            }
        } finally {
            if (before == null) {
                System.clearProperty("ot.epg.working-dir");
            } else {
                System.setProperty("ot.epg.working-dir", before);
            }
        }
    }

    @Test
    void root_without_user_namespaces_is_told_what_to_do() {
        assumeThat(System.getProperty("os.name")).startsWith("Linux");
        assertThatExceptionOfType(EmbeddedDatabaseRefused.class)
                .isThrownBy(() -> EmbeddedDatabase.refuseHelplessRoot("root", false))
                .withMessageContaining("does not run as root")
                .extracting(EmbeddedDatabaseRefused::action)
                .asString()
                .contains("ordinary user")
                .contains("SPRING_DATASOURCE_URL");
        EmbeddedDatabase.refuseHelplessRoot("root", true);
        EmbeddedDatabase.refuseHelplessRoot("somebody", false);
    }

    /** Root is tested by every other test here when root runs them; this one is for everybody else. */
    @Test
    void an_ordinary_user_can_run_it_too() throws Exception {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        Path readable = Files.createTempDirectory("zhuqi-ordinary");
        try {
            Files.setPosixFilePermissions(readable, PosixFilePermissions.fromString("rwxrwxrwx"));
            Path home = Files.createDirectory(readable.resolve("data"));
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxrwxrwx"));
            String classPath = copyClassPath(Files.createDirectory(readable.resolve("classes")));
            List<String> asNobody = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
            try (Child child = Child.start(home, classPath, asNobody)) {
                assertThat(child.await("user")).isEqualTo("user nobody");
                child.await("written 3");
                child.stop();
            }
            assertThat(Files.getOwner(home.resolve("postgres/current")).getName())
                    .isEqualTo("nobody");
        } finally {
            delete(readable);
        }
    }

    private static Path fresh() {
        try {
            return Files.createTempDirectory(folder, "data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the server's programs and nothing else: to unpack them takes longer than all the rest. */
    private static Path unpacked() throws IOException {
        Path home = Files.createDirectory(fresh().resolve("postgres"));
        Files.createSymbolicLink(home.resolve("binaries"), setUp.resolve("postgres/binaries"));
        return home.getParent();
    }

    private static Path copy() {
        try {
            Path copy = unpacked();
            copy(setUp.resolve("postgres"), copy.resolve("postgres"));
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A dead process that nobody has collected counts as gone. */
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private void assertThatAllAreThere(EmbeddedDatabase database, int written) {
        assertThat(jdbc(database)
                        .sql("select count(*) from written where number <= :last")
                        .param("last", written)
                        .query(Integer.class)
                        .single())
                .isEqualTo(written);
    }

    private static JdbcClient jdbc(EmbeddedDatabase database) {
        var source = new org.postgresql.ds.PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(EmbeddedDatabase.USER);
        source.setPassword(database.password());
        return JdbcClient.create(source);
    }

    private static String show(EmbeddedDatabase database, String setting) {
        return jdbc(database).sql("show " + setting).query(String.class).single();
    }

    private Path cluster() {
        try {
            Path home = data.resolve("postgres");
            return home.resolve(Files.readString(home.resolve("current")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessHandle server() {
        try {
            String pid = Files.readAllLines(cluster().resolve("postmaster.pid")).getFirst();
            return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class path may lie in a home directory that others cannot read. */
    private static String copyClassPath(Path to) throws IOException {
        List<String> copied = new ArrayList<>();
        int number = 0;
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path from = Path.of(entry);
            if (!Files.exists(from)) {
                continue;
            }
            Path target = to.resolve(number++ + "-" + from.getFileName());
            copy(from, target);
            letEverybodyRead(target);
            copied.add(target.toString());
        }
        return String.join(File.pathSeparator, copied);
    }

    private static void letEverybodyRead(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.setPosixFilePermissions(
                        file, PosixFilePermissions.fromString(Files.isDirectory(file) ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    /** What is not there yet, with permissions: a server refuses files that others may read. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (!Files.exists(target)) {
                    Files.copy(file, target, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
