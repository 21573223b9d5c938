package org.zhuqi.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhuqi.shared.http.Visitor;
import org.zhuqi.shared.jdbc.DebianPostgres;

/** The program as an operator meets it: started, restarted, killed, started twice, on a database of their own. */
class StartingAndStoppingTest {
    private static final Pattern DEMONSTRATION = Pattern.compile("prefecture-officer-1");
    private static final Pattern ONE_TIME = Pattern.compile("^ +system-admin +(\\S+)$");

    @TempDir
    Path data;

    @Test
    void it_prints_where_it_is_and_who_may_log_in_and_a_restart_or_a_kill_logs_nobody_out() {
        Visitor officer;
        try (RunningProgram program = RunningProgram.start(data)) {
            program.await(DEMONSTRATION);
            assertThat(program.said()).contains(People.PASSWORD);
            officer = new Visitor(program.address());
            assertThat(officer.get("/actuator/health").body()).contains("UP");
            assertThat(officer.get("/staff").statusCode()).as("not logged in").isNotEqualTo(200);
            assertThat(officer.logIn("prefecture-officer-1", People.PASSWORD).statusCode())
                    .isBetween(302, 303);
            assertThat(officer.get("/staff").statusCode()).isEqualTo(200);

            try (RunningProgram second = RunningProgram.launch(data, Map.of())) {
                assertThat(second.join()).isNotZero();
                assertThat(second.said())
                        .contains("already runs on this data directory")
                        .doesNotContain("\tat ");
            }
            assertThat(officer.get("/staff").statusCode())
                    .as("the first is not disturbed")
                    .isEqualTo(200);
            program.stop();
        }
        try (RunningProgram program = RunningProgram.start(data)) {
            officer.movedTo(program.address());
            assertThat(officer.get("/staff").statusCode()).isEqualTo(200);
            program.kill();
        }
        try (RunningProgram program = RunningProgram.start(data)) {
            officer.movedTo(program.address());
            assertThat(officer.get("/staff").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void on_PostgreSQL_15_of_ones_own_nothing_is_embedded_and_the_first_administrator_gets_a_password_once() {
        try (DebianPostgres server = DebianPostgres.startOrSkip()) {
            String password;
            try (RunningProgram program = RunningProgram.start(data, environment(server))) {
                password = program.await(ONE_TIME).group(1);
                assertThat(program.said()).doesNotContain(People.PASSWORD).doesNotContain("prefecture-officer-1");
                assertThat(data.resolve("postgres")).as("nothing embedded").doesNotExist();
                Visitor administrator = new Visitor(program.address());
                assertThat(administrator
                                .logIn("system-admin", password)
                                .headers()
                                .firstValue("Location")
                                .orElseThrow())
                        .doesNotContain("error");
                var first = administrator.get("/staff");
                assertThat(first.statusCode())
                        .as("to choose a password of their own")
                        .isEqualTo(302);
                assertThat(first.headers().firstValue("Location").orElseThrow()).contains("/account/password");
                program.stop();
            }
            try (RunningProgram program = RunningProgram.start(data, environment(server))) {
                assertThat(program.said()).doesNotContain(password).doesNotContain("printed only this once");
            }
        }
    }

    @Test
    void a_lost_database_shows_as_such_and_the_program_recovers_by_itself() throws Exception {
        try (DebianPostgres server = DebianPostgres.startOrSkip();
                RunningProgram program = RunningProgram.start(data, environment(server))) {
            Visitor visitor = new Visitor(program.address());
            assertThat(visitor.get("/notices").statusCode()).isEqualTo(200);

            server.stop();
            var lost = visitor.get("/notices");
            assertThat(lost.statusCode()).isEqualTo(503);
            assertThat(lost.body()).doesNotContain("Exception").contains("<html");
            assertThat(visitor.get("/actuator/health").statusCode()).isEqualTo(503);

            server.start();
            awaitRecovery(visitor, "/notices");
            awaitRecovery(visitor, "/actuator/health");
        }
    }

    /** The pool tries again every few seconds; each request that is too early waits for it and then says so. */
    private static void awaitRecovery(Visitor visitor, String path) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        int status = visitor.get(path).statusCode();
        while (status == 503 && System.nanoTime() < deadline) {
            status = visitor.get(path).statusCode();
        }
        assertThat(status).as(path).isEqualTo(200);
    }

    @Test
    void a_strangers_jar_in_the_plug_in_folder_takes_part() throws Exception {
        PlugInJar.putInto(data);
        try (RunningProgram program = RunningProgram.start(data)) {
            program.await(Pattern.compile("greetings from a stranger"));
        }
    }

    @Test
    void a_place_of_other_data_is_refused_by_name_when_its_files_are_missing() throws Exception {
        Path nowhere = Files.createDirectory(data.resolve("nowhere"));
        try (RunningProgram program = RunningProgram.launch(data, Map.of("ZHUQI_PLACE", "file:" + nowhere))) {
            assertThat(program.join()).isNotZero();
            assertThat(program.said()).contains("place.json");
        }
    }

    private static Map<String, String> environment(DebianPostgres server) {
        Map<String, String> environment = new HashMap<>();
        server.properties()
                .forEach((name, value) -> environment.put(name.toUpperCase().replace('.', '_'), value));
        return environment;
    }
}
