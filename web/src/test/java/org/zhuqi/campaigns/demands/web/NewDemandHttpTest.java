package org.zhuqi.campaigns.demands.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.zhuqi.ZhuqiApplication;
import org.zhuqi.access.World;
import org.zhuqi.accounts.usecase.OpenDemonstrationAccount;
import org.zhuqi.shared.http.Visitor;
import org.zhuqi.shared.jdbc.FreshDatabase;

/** A new demand with its files, and taking it back, in the whole program. */
@SpringBootTest(
        classes = ZhuqiApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "zhuqi.demonstration=true",
            "zhuqi.rate-limits.enabled=false",
            "zhuqi.data-directory=target/campaigns-data"
        })
@ContextConfiguration(initializers = {FreshDatabase.class, World.FixedClock.class})
class NewDemandHttpTest {
    private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.US_ASCII);

    @LocalServerPort
    int port;

    private Visitor loggedIn(String username) {
        Visitor visitor = new Visitor(port);
        visitor.logIn(username, OpenDemonstrationAccount.PASSWORD);
        return visitor;
    }

    private static String raised(Visitor enterprise, String title, String file, byte[] content) {
        assertThat(enterprise.get("/my/demands/new").body())
                .contains("data-keep=\"zhuqi-new-demand-", "/assets/keep")
                .doesNotContain("??");
        HttpResponse<String> sent = enterprise.post(
                "/my/demands",
                Map.of("category", "finance", "title", title, "text", "流动资金不足。"),
                "files",
                file,
                content);
        assertThat(sent.statusCode()).isEqualTo(302);
        return sent.headers().firstValue("location").orElseThrow().replaceFirst("https?://[^/]+", "");
    }

    @Test
    void a_file_goes_with_it_and_the_copy_in_the_browser_is_forgotten() {
        Visitor enterprise = loggedIn("demo-enterprise-001");
        String page = raised(enterprise, "续贷所需材料", "contract.pdf", PDF);
        assertThat(enterprise.get(page).body())
                .contains("contract.pdf", "data-forget=\"zhuqi-new-demand-")
                .doesNotContain("alert-danger");
        assertThat(enterprise.get(page).body()).as("once").doesNotContain("data-forget");
    }

    @Test
    void a_file_that_is_not_kept_costs_no_text_and_is_tried_again() {
        Visitor enterprise = loggedIn("demo-enterprise-001");
        String page = raised(enterprise, "续贷坏材料", "run.pdf", "MZ not a pdf".getBytes(StandardCharsets.US_ASCII));
        assertThat(enterprise.get(page).body()).contains("续贷坏材料", "流动资金不足。", "alert-danger", "run.pdf");
        assertThat(enterprise
                        .post(page + "/messages", Map.of("text", "补交材料"), "file", "contract.pdf", PDF)
                        .statusCode())
                .isEqualTo(302);
        assertThat(enterprise.get(page).body()).contains("contract.pdf");
    }

    @Test
    void what_is_missing_is_told_and_nothing_typed_is_lost() {
        Visitor enterprise = loggedIn("demo-enterprise-001");
        enterprise.get("/my/demands/new");
        assertThat(enterprise
                        .post(
                                "/my/demands",
                                Map.of("category", "finance", "title", "", "text", "只有正文"),
                                "files",
                                "contract.pdf",
                                PDF)
                        .body())
                .contains("id=\"problems\"", "只有正文");
    }

    @Test
    void the_enterprise_takes_it_back_and_sees_that_nothing_is_due() {
        Visitor enterprise = loggedIn("demo-enterprise-001");
        String page = raised(enterprise, "要撤回的诉求", "contract.pdf", PDF);
        assertThat(enterprise.get(page).body()).contains(page + "/withdraw");
        assertThat(enterprise.post(page + "/withdraw", Map.of("text", "")).body())
                .contains("id=\"problems\"");
        assertThat(enterprise.post(page + "/withdraw", Map.of("text", "银行已续贷")).statusCode())
                .isEqualTo(302);
        for (String language : new String[] {"en", "ko", "zh"}) {
            assertThat(enterprise.get(page + "?lang=" + language).body())
                    .contains("银行已续贷")
                    .doesNotContain("??", page + "/withdraw");
        }
        String staff = page.replace("/my/", "/staff/");
        assertThat(loggedIn("prefecture-officer-1").get(staff).body()).contains("企业已撤回");
    }
}
