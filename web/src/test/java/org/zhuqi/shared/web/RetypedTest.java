package org.zhuqi.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.zhuqi.ZhuqiApplication;
import org.zhuqi.accounts.usecase.OpenDemonstrationAccount;
import org.zhuqi.shared.http.Visitor;
import org.zhuqi.shared.jdbc.FreshDatabase;

/** Whoever typed something that is refused finds it in the form again, and learns at the field what is wrong. */
@SpringBootTest(
        classes = ZhuqiApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "zhuqi.demonstration=true",
            "zhuqi.rate-limits.enabled=false",
            "zhuqi.data-directory=target/retyped-data-${random.uuid}"
        })
@ContextConfiguration(initializers = FreshDatabase.class)
class RetypedTest {
    @LocalServerPort
    int port;

    @Autowired
    private JdbcClient jdbc;

    private Visitor officer;

    @BeforeEach
    void somebodyOfTheBureau() {
        officer = new Visitor(port);
        officer.logIn("prefecture-officer-2", OpenDemonstrationAccount.PASSWORD);
    }

    @Test
    void whatIsNoSumIsToldAtItsFieldAndEverythingElseStays() {
        String page = refused(
                "/staff/grants",
                "/staff/grants",
                Map.of(
                        "document", "吉财产指〔2024〕777号",
                        "level", "NATIONAL",
                        "amount", "二十万",
                        "purpose", "技术改造",
                        "on", "2024-09-02"));
        assertThat(page)
                .contains("id=\"f-amount-problem\"")
                .contains("value=\"吉财产指〔2024〕777号\"", "value=\"二十万\"", "value=\"技术改造\"", "value=\"2024-09-02\"")
                .containsPattern("value=\"NATIONAL\"[^>]* selected");
        assertThat(officer.get("/staff/grants").body()).doesNotContain("二十万");
    }

    @Test
    void aSecondPartWithoutItsDayIsNotSentDownAtOnce() {
        String call = jdbc.sql("select id::text from programme where code like 'TEC-%' limit 1")
                .query(String.class)
                .single();
        String page = "/staff/subsidies/programmes/" + call + "/payments";
        long before = allocations();
        String again = refused(
                page,
                "/staff/subsidies/programmes/" + call + "/allocations",
                Map.of(
                        "document", "延州财产〔2024〕777号",
                        "on", "2024-01-02",
                        "laterPercent", "50%",
                        "sure", "true"));
        assertThat(again)
                .contains("id=\"f-laterOn-problem\"")
                .contains("value=\"延州财产〔2024〕777号\"", "value=\"50%\"")
                .doesNotContainPattern("name=\"sure\"[^>]*checked");
        assertThat(allocations()).isEqualTo(before);
    }

    @Test
    void whatTiesAnExpertIsWrittenInWords() {
        String code = jdbc.sql("select credit_code from enterprise where credit_code is not null limit 1")
                .query(String.class)
                .single();
        officer.post(
                "/staff/experts/edit",
                "/staff/experts/edit",
                Map.of("name", "评审甲", "fields", "FINANCE", "employer", "延边大学", "ties", code + " 持股", "active", "true"));
        String expert = jdbc.sql("select id::text from expert where name = '评审甲'")
                .query(String.class)
                .single();
        assertThat(officer.get("/staff/experts/edit?expert=" + expert).body()).contains(code + " 持股");
        assertThat(officer.get("/staff/experts/edit?lang=ko&expert=" + expert).body())
                .contains(code + " 지분");
    }

    private String refused(String page, String path, Map<String, String> form) {
        HttpResponse<String> answer = officer.post(page, path, form);
        assertThat(answer.statusCode()).isEqualTo(302);
        String again = answer.headers().firstValue("location").orElseThrow();
        return officer.get(again.replaceFirst("^https?://[^/]+", "")).body();
    }

    private long allocations() {
        return jdbc.sql("select count(*) from allocation").query(Long.class).single();
    }
}
