package org.zhuqi.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
    void on_PostgreSQL_15_of_ones_own_the_first_password_is_printed_once_and_a_lost_database_comes_back() {
        try (DebianPostgres server = DebianPostgres.startOrSkip()) {
            Map<String, String> environment = RunningProgram.environment(server.properties());
            String password;
            try (RunningProgram program = RunningProgram.start(data, environment)) {
                password = program.await(ONE_TIME).group(1);
                assertThat(program.said()).doesNotContain(People.PASSWORD).doesNotContain("prefecture-officer-1");
                assertThat(data.resolve("postgres")).as("nothing embedded").doesNotExist();
                firstLoginLeadsToAPasswordOfOnesOwn(new Visitor(program.address()), password);
                program.stop();
            }
            try (RunningProgram program = RunningProgram.start(data, environment)) {
                assertThat(program.said()).doesNotContain(password).doesNotContain("printed only this once");
                aLostDatabaseShowsAsSuchAndTheProgramRecoversByItself(new Visitor(program.address()), server);
            }
        }
    }

    private static void firstLoginLeadsToAPasswordOfOnesOwn(Visitor administrator, String password) {
        assertThat(administrator
                        .logIn("system-admin", password)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .doesNotContain("error");
        var first = administrator.get("/staff");
        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(first.headers().firstValue("Location").orElseThrow()).contains("/account/password");
    }

    private static void aLostDatabaseShowsAsSuchAndTheProgramRecoversByItself(Visitor visitor, DebianPostgres server) {
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
    void a_place_of_other_data_is_refused_by_name_when_its_files_are_missing() throws Exception {
        Path nowhere = Files.createDirectory(data.resolve("nowhere"));
        Map<String, String> environment = RunningProgram.demonstration();
        environment.put("ZHUQI_PLACE", "file:" + nowhere);
        try (RunningProgram program = RunningProgram.launch(data, environment)) {
            assertThat(program.join()).isNotZero();
            assertThat(program.said()).contains("place.json");
        }
    }
}
