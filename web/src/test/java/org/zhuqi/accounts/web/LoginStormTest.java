package org.zhuqi.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zhuqi.ZhuqiApplication;
import org.zhuqi.accounts.FakePasswordHasher;
import org.zhuqi.accounts.PasswordHasher;
import org.zhuqi.accounts.usecase.OpenDemonstrationAccount;
import org.zhuqi.shared.BusyException;
import org.zhuqi.shared.http.Visitor;
import org.zhuqi.shared.jdbc.FreshDatabase;

/** Many log in at once, with few connections of the database and a hashing that takes as long as the test wants. */
@SpringBootTest(
        classes = ZhuqiApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "zhuqi.demonstration=true",
            "zhuqi.rate-limits.enabled=false",
            "zhuqi.data-directory=target/storm-data",
            "spring.datasource.hikari.maximum-pool-size=3",
            "spring.datasource.hikari.connection-timeout=5000"
        })
@ContextConfiguration(initializers = FreshDatabase.class)
@Timeout(120)
class LoginStormTest {
    private static final int LOGINS = 12;
    private static final String USER = "prefecture-officer-1";

    @LocalServerPort
    private int port;

    @Autowired
    private SlowHasher hasher;

    private final ExecutorService browsers = Executors.newFixedThreadPool(LOGINS);

    /** Keeps everybody who hashes waiting while the door is shut, and notes who holds a transaction meanwhile. */
    static final class SlowHasher implements PasswordHasher {
        private final PasswordHasher fake = new FakePasswordHasher();
        private final AtomicInteger inTransaction = new AtomicInteger();
        private volatile CountDownLatch arrived = new CountDownLatch(0);
        private volatile CountDownLatch door = new CountDownLatch(0);
        private volatile boolean busy;

        @Override
        public String hash(String password) {
            slowly();
            return fake.hash(password);
        }

        @Override
        public boolean matches(String password, String hash) {
            slowly();
            return fake.matches(password, hash);
        }

        @Override
        public String decoy() {
            return fake.decoy();
        }

        private void slowly() {
            if (busy) {
                throw new BusyException("accounts.busy");
            }
            if (TransactionSynchronizationManager.isActualTransactionActive()) {
                inTransaction.incrementAndGet();
            }
            arrived.countDown();
            try {
                door.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @TestConfiguration
    static class Hashing {
        @Bean
        @Primary
        SlowHasher slowHasher() {
            return new SlowHasher();
        }
    }

    @AfterEach
    void end() {
        hasher.busy = false;
        hasher.door.countDown();
        browsers.shutdownNow();
    }

    @Test
    void a_storm_of_logins_leaves_the_database_to_others() throws Exception {
        hasher.arrived = new CountDownLatch(LOGINS);
        hasher.door = new CountDownLatch(1);
        List<CompletableFuture<Visitor>> storm = new ArrayList<>();
        for (int i = 0; i < LOGINS; i++) {
            storm.add(CompletableFuture.supplyAsync(
                    () -> {
                        Visitor visitor = new Visitor(port);
                        visitor.logIn(USER, OpenDemonstrationAccount.PASSWORD);
                        return visitor;
                    },
                    browsers));
        }
        hasher.arrived.await();
        HttpResponse<String> page = new Visitor(port).get("/programmes");
        assertThat(page.statusCode())
                .as("everybody hashes and nobody holds a connection")
                .isEqualTo(200);
        hasher.door.countDown();
        for (CompletableFuture<Visitor> login : storm) {
            assertThat(login.join().loggedIn()).isTrue();
        }
    }

    /** Login, tokens, change of password, accounts for others, registration, second factor: all of them hash. */
    @Test
    void nothing_hashes_while_it_holds_a_transaction() {
        hasher.inTransaction.set(0);
        String password = OpenDemonstrationAccount.PASSWORD;
        Visitor admin = new Visitor(port);
        admin.logIn("system-admin", password);
        admin.get("/staff/accounts/new");
        String opened = admin.post("/staff/accounts", Map.of("username", "storm-1", "nameZh", "甲"))
                .body();
        String oneTime = opened.replaceAll("(?s).*id=\"opened-password\">([^<]+)<.*", "$1");
        Visitor person = new Visitor(port);
        person.logIn("storm-1", oneTime);
        person.get("/account/password");
        HttpResponse<String> changed = person.post(
                "/account/password",
                Map.of("current", oneTime, "wanted", "Teapot-bridge-7", "repeated", "Teapot-bridge-7"));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(302);
        person.get("/account/second-factor");
        assertThat(person.post("/account/second-factor/begin", Map.of("password", "Teapot-bridge-7"))
                        .statusCode())
                .isEqualTo(302);
        person.get("/account");
        person.post("/account/sessions/end-others", Map.of("password", "Teapot-bridge-7"));
        Visitor program = new Visitor(port);
        HttpResponse<String> token = program.send(program.request("/api/v1/tokens")
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                        "{\"username\":\"" + USER + "\",\"password\":\"" + password + "\"}")));
        assertThat(token.statusCode()).isEqualTo(200);
        assertThat(hasher.inTransaction).hasValue(0);
    }

    @Test
    void whoever_comes_while_all_are_hashing_is_asked_to_try_again_and_not_counted() {
        hasher.busy = true;
        Visitor visitor = new Visitor(port);
        for (int i = 0; i < 6; i++) {
            HttpResponse<String> answer = visitor.logIn(USER, "Wrong-pass-1");
            assertThat(answer.headers().firstValue("location").orElse("")).endsWith("/login?busy");
        }
        assertThat(visitor.get("/login?busy").body()).contains("请过几秒再试");
        HttpResponse<String> token = visitor.send(visitor.request("/api/v1/tokens")
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                        "{\"username\":\"" + USER + "\",\"password\":\"x\"}")));
        assertThat(token.statusCode()).isEqualTo(503);
        assertThat(token.headers().firstValue("Retry-After")).contains("5");
        assertThat(token.body()).contains("accounts.busy");
        hasher.busy = false;
        visitor.logIn(USER, OpenDemonstrationAccount.PASSWORD);
        assertThat(visitor.loggedIn()).isTrue();
    }
}
