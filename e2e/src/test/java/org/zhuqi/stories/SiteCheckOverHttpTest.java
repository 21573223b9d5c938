package org.zhuqi.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.accounts.Username;
import org.zhuqi.documents.DocumentsError;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.documents.usecase.UploadDocument;
import org.zhuqi.reviews.Route;
import org.zhuqi.reviews.Stage;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.http.Visitor;
import tools.jackson.databind.JsonNode;

/** Two officers check a site: with phones on pages, and over HTTP; what they found is what the proposal counts with. */
class SiteCheckOverHttpTest extends ReviewStory {
    /** Acceptance, the check on the site, the decision. */
    private Route siteRoute() {
        List<Stage> all = fullRoute().stages();
        return new Route(List.of(all.get(0), all.get(5), all.get(7)));
    }

    private JsonNode put(String path, String token, String body) {
        return json(visitor()
                .send(visitor()
                        .request("/api/v1" + path)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(body))));
    }

    private static byte[] photo() {
        try {
            var image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void twoOfficersSignWhatTheyFoundAndTheProposalCountsWithIt() throws Exception {
        Filed filed = filed(51, siteRoute());
        recommended(filed, token("yanji-officer-1"));
        String first = token("prefecture-officer-1");
        String second = token("prefecture-officer-2");
        refused(
                post("/reviews/" + filed.review() + "/recommend", first, "{\"opinion\":\"属实\"}"),
                409,
                "reviews.site-check-unfinished");
        JsonNode waiting = json(get("/site-checks", first)).path("items");
        assertThat(waiting.toString()).contains(filed.review().toString());
        String one = id("prefecture-officer-1");
        String two = id("prefecture-officer-2");
        String officers = "{\"first\":\"%s\",\"second\":\"%s\"}";
        JsonNode check = put("/reviews/" + filed.review() + "/site-officers", first, officers.formatted(one, two));
        String path = "/site-checks/" + check.path("id").asString();
        assertThat(check.path("lines").path(0).path("key").asString()).isEqualTo("equipment[0].net");
        assertThat(check.path("lines").path(0).path("applied").decimalValue()).isEqualByComparingTo("4000000");
        assertThat(in("prefecture-officer-1").get("/staff").body())
                .contains("/staff/site-checks/" + check.path("id").asString());

        String found =
                "{\"day\":\"2024-08-26\",\"place\":\"二车间\",\"findings\":\"设备已投产\",\"lines\":[{\"key\":\"equipment[0].net\",\"checked\":%s,\"remark\":\"一台未到货\"}]}";
        refused(
                visitor()
                        .send(visitor()
                                .request("/api/v1" + path)
                                .header("Authorization", "Bearer " + first)
                                .header("Content-Type", "application/json")
                                .PUT(HttpRequest.BodyPublishers.ofString(found.formatted("4000000.01")))),
                422,
                "reviews.site-record-incomplete");
        put(path, first, found.formatted("3600000"));
        refused(post(path + "/signature", first, "{}"), 422, "reviews.site-record-incomplete");
        // Images only.
        assertThatThrownBy(() -> attach(check, one, "记录.pdf", "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.is(DocumentsError.TYPE_NOT_ALLOWED)).isTrue());
        attach(check, one, "IMG_0001.png", photo());
        JsonNode signed = json(post(path + "/signature", first, "{}"));
        assertThat(signed.path("counted").decimalValue()).isEqualByComparingTo("360000");
        assertThat(signed.path("photos").asInt()).isEqualTo(1);
        String seen = signed.path("signed").path("recordHash").asString();
        String confirm = "{\"recordHash\":\"%s\"}";
        refused(post(path + "/confirmation", first, confirm.formatted(seen)), 409, "reviews.not-your-part");
        // The first officer changes what was signed: what the second looked at is not confirmed.
        put(path, first, found.formatted("3500000"));
        refused(post(path + "/confirmation", second, confirm.formatted(seen)), 409, "reviews.nothing-to-sign");
        json(post(path + "/signature", first, "{}"));
        refused(post(path + "/confirmation", second, confirm.formatted(seen)), 409, "reviews.site-record-changed");
        json(post(path + "/return", second, "{\"words\":\"应为360万元\"}"));
        confirmedOnPages(filed, check.path("id").asString());
        recommended(filed, first);
        String programme = shipped().id().toString();
        JsonNode proposal = json(post("/programmes/" + programme + "/proposals", second, "{\"mode\":\"FORMULA\"}"));
        assertThat(proposal.findValue("asked").decimalValue()).isEqualByComparingTo("360000");
        // Nobody who was there decides.
        refused(
                post("/applications/" + filed.application() + "/decision", second, "{\"outcome\":\"APPROVED\"}"),
                403,
                "reviews.reviewed-by-yourself");
    }

    private void attach(JsonNode check, String officer, String name, byte[] content) {
        platform.bean(UploadDocument.class)
                .upload(
                        new Actor(
                                new UserId(UUID.fromString(officer)),
                                "prefecture-officer-1",
                                Role.PREFECTURE_OFFICER,
                                new ReportingUnitId("222400"),
                                Set.of(),
                                null,
                                "127.0.0.1"),
                        OwnerRef.of("site-check", check.path("id").asString()),
                        name,
                        new ByteArrayInputStream(content));
    }

    private String id(String username) {
        return platform.bean(Accounts.class)
                .findByUsername(new Username(username))
                .orElseThrow()
                .id()
                .toString();
    }

    /** With phones; without a browser by the forms alone. */
    private void confirmedOnPages(Filed filed, String check) throws Exception {
        String page = "/staff/site-checks/" + check;
        for (String officer : List.of("prefecture-officer-1", "prefecture-officer-2")) {
            Visitor visitor = in(officer);
            for (String language : List.of("zh", "ko", "en")) {
                for (String shown : List.of(
                        page,
                        "/staff/site-checks",
                        "/staff/site-checks?mine=true",
                        "/staff/reviews/" + filed.review())) {
                    String address = shown + (shown.contains("?") ? "&" : "?") + "lang=" + language;
                    HttpResponse<String> answer = visitor.get(address);
                    assertThat(answer.statusCode()).as(address + answer.body()).isEqualTo(200);
                    assertThat(answer.body()).as(address).contains("</html>").doesNotContain("??");
                }
            }
        }
        for (String officer : List.of("prefecture-officer-2", "yanji-officer-1")) {
            Matcher photo = Pattern.compile("<img src=\"(/documents/[^\"]+)\" alt=\"[^\"]*IMG_0001")
                    .matcher(in(officer).get("/staff/reviews/" + filed.review()).body());
            assertThat(photo.find()).as("what was seen stands with the matter").isTrue();
            assertThat(in(officer).get(photo.group(1)).statusCode()).isEqualTo(200);
            assertThat(in("tumen-officer-1").get(photo.group(1)).statusCode()).isEqualTo(404);
        }
        assertThat(in("tumen-officer-1").get(page).statusCode()).isEqualTo(404);
        Visitor first = in("prefecture-officer-1");
        assertThat(first.get(page).body()).contains("应为360万元");
        String signature = page + "/signature";
        assertThat(first.post(page, signature, record("4000001")).body()).contains("problems", "4000001");
        assertThat(first.post(page, signature, record("3600000")).statusCode()).isEqualTo(302);
        if (Browser.installed().isPresent()) {
            try (Browser browser = Browser.at(platform.address())) {
                for (String language : List.of("zh", "ko")) {
                    Page phone = browser.phone(language);
                    People.logIn(phone, "prefecture-officer-1");
                    phone.navigate(page + "?lang=" + language);
                    browser.look(phone, "site-check-writes");
                    phone.navigate("/staff/site-checks?lang=" + language);
                    browser.look(phone, "site-checks");
                }
                Page window = browser.desktop("zh");
                People.logIn(window, "prefecture-officer-2");
                window.navigate("/staff/reviews/" + filed.review());
                browser.look(window, "site-check-section");
                window.locator("#open-site-check").click();
                browser.look(window, "site-check-confirms");
                window.locator("#sure-confirm").check();
                window.locator("#confirm button[type=submit]").click();
                PlaywrightAssertions.assertThat(window.locator("#counted")).hasText("36.00");
                browser.look(window, "site-check-confirmed");
                browser.nothingSerious();
            }
        } else {
            Visitor second = in("prefecture-officer-2");
            var seen = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"")
                    .matcher(second.get(page).body());
            assertThat(seen.find()).isTrue();
            assertThat(second.post(page, page + "/confirmation", Map.of("seen", seen.group(1), "sure", "true"))
                            .statusCode())
                    .isEqualTo(302);
        }
        assertThat(json(get("/site-checks/" + check, token("prefecture-officer-2")))
                        .path("state")
                        .asString())
                .isEqualTo("CONFIRMED");
    }

    private static Map<String, String> record(String found) {
        return Map.of(
                "day",
                "2024-08-26",
                "place",
                "二车间",
                "findings",
                "设备已投产",
                "lines[0].checked",
                found,
                "lines[0].remark",
                "一台未到货");
    }
}
