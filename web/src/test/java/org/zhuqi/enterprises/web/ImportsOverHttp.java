package org.zhuqi.enterprises.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.zhuqi.accounts.usecase.OpenDemonstrationAccount;
import org.zhuqi.documents.imports.usecase.WorkOnImports;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.http.Visitor;
import org.zhuqi.shared.jdbc.FreshDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program over real HTTP with files that are handed in. */
@SpringBootTest(
        classes = EnterprisesApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "zhuqi.demonstration=true",
            "zhuqi.rate-limits.enabled=false",
            "zhuqi.data-directory=import-http-data-${random.uuid}"
        })
@ContextConfiguration(initializers = FreshDatabase.class)
abstract class ImportsOverHttp {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WorkOnImports workOnImports;

    /** Until nothing is under way any more; the program's own schedule may have taken some of it. */
    void work() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !workOnImports.workOnNext()
                        && jdbc.sql(
                                        "select not exists (select 1 from data_import where status in ('CHECKING', 'RUNNING'))")
                                .query(Boolean.class)
                                .single());
    }

    int enterprises(String name) {
        return jdbc.sql("select count(*) from enterprise where name_zh like ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    static String code(int number) {
        return CreditCode.complete(
                        "91222401",
                        "MAIMP%03d".formatted(number).replace('I', '9').replace('O', '9'))
                .value();
    }

    Visitor visitor(String name) {
        Visitor visitor = new Visitor(port);
        visitor.logIn(name, OpenDemonstrationAccount.PASSWORD);
        assertThat(visitor.loggedIn()).isTrue();
        return visitor;
    }

    String token(String name) {
        HttpResponse<String> answer = send(new Visitor(port)
                .request("/api/v1/tokens")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"username\":\"%s\",\"password\":\"%s\"}"
                        .formatted(name, OpenDemonstrationAccount.PASSWORD))));
        return JsonMapper.shared().readTree(answer.body()).path("token").asString();
    }

    JsonNode json(String token, String at) {
        return JsonMapper.shared()
                .readTree(get(token, at.replace("/staff/", "/api/v1/")).body());
    }

    HttpResponse<String> get(String token, String at) {
        return send(new Visitor(port)
                .request(at)
                .header("Authorization", "Bearer " + token)
                .GET());
    }

    static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
