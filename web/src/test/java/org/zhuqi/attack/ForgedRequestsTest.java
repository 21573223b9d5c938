package org.zhuqi.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.bind.annotation.RequestMethod;
import org.zhuqi.shared.http.Visitor;

/** Requests that somebody else put into a person's browser, and what lies between browser and program. */
@ExtendWith(OutputCaptureExtension.class)
class ForgedRequestsTest extends Besieged {
    private static final List<String> ELSEWHERE = List.of(
            "//evil.example",
            "\\\\evil.example",
            "/\\evil.example",
            "https://evil.example",
            "%2f%2fevil.example",
            "/%2f/evil.example",
            "/\tevil.example",
            "javascript:alert(1)",
            "https:evil.example",
            "http://localhost@evil.example/");
    private static final Set<String> LEADS_ON =
            Set.of("back", "next", "to", "from", "return", "continue", "redirect", "url", "target");

    @ParameterizedTest
    @ValueSource(strings = {"prefecture-officer-1", "system-admin", "demo-enterprise-001"})
    void no_form_is_taken_without_the_token_or_with_somebody_elses(String user) {
        Visitor victim = loggedIn(user);
        Visitor attacker = new Visitor(port);
        attacker.get("/login");
        String foreign = attacker.cookie("XSRF-TOKEN").orElseThrow();
        List<String> wrong = new ArrayList<>();
        Set<String> forms = forms();
        for (String form : forms) {
            String path = form.replaceAll("\\{[^}]+}", MADE_UP);
            for (String token : List.of("", foreign, "x")) {
                int plain = victim.post(path, Map.of("_csrf", token)).statusCode();
                int withFile = victim.post(path, Map.of("_csrf", token), "file", "x.pdf", pdf("x"))
                        .statusCode();
                if (plain != 403 || withFile != 403) {
                    wrong.add(form + " with \"" + token + "\": " + plain + " and " + withFile);
                }
            }
        }
        assertThat(forms).hasSizeGreaterThan(50);
        assertThat(wrong).isEmpty();
        assertThat(victim.loggedIn()).isTrue();
    }

    @Test
    void no_change_over_the_api_is_taken_from_a_session_without_the_token() {
        Visitor victim = loggedIn("demo-enterprise-001");
        List<String> wrong = new ArrayList<>();
        operations().keySet().stream()
                .filter(operation -> !operation.startsWith("GET"))
                .forEach(operation -> {
                    String[] parts = operation.split(" ");
                    for (String type : List.of("application/json", "text/plain", "application/x-www-form-urlencoded")) {
                        int status = victim.send(victim.request(parts[1].replaceAll("\\{[^}]+}", MADE_UP))
                                        .header("Content-Type", type)
                                        .method(parts[0], BodyPublishers.ofString("{}")))
                                .statusCode();
                        if (status != 403) {
                            wrong.add(operation + " as " + type + ": " + status);
                        }
                    }
                });
        assertThat(wrong).isEmpty();
    }

    @Test
    void reading_changes_nothing_so_that_no_address_does_harm() {
        List<String> wrong = new ArrayList<>();
        handlers.getHandlerMethods().forEach((mapping, handler) -> {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            if (methods.contains(RequestMethod.GET) && methods.size() > 1) {
                wrong.add(mapping.toString());
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_form_of_every_template_is_given_the_token() throws IOException {
        Pattern form = Pattern.compile("<form\\b[^>]*method=\"post\"[^>]*>", Pattern.CASE_INSENSITIVE);
        List<String> wrong = new ArrayList<>();
        int forms = 0;
        for (Resource template :
                new PathMatchingResourcePatternResolver().getResources("classpath*:/templates/**/*.html")) {
            for (MatchResult found : form.matcher(
                            template.getContentAsString(StandardCharsets.UTF_8).replaceAll("(?s)<!--.*?-->", ""))
                    .results()
                    .toList()) {
                forms++;
                if (!found.group().contains("th:action")) {
                    wrong.add(template + ": " + found.group());
                }
            }
        }
        assertThat(forms).isGreaterThan(30);
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_planted_wish_does_not_lead_away_after_login() {
        for (String wish : ELSEWHERE) {
            Visitor victim = new Visitor(port);
            victim.get("/login");
            HttpResponse<String> in = victim.send(victim.request("/login")
                    .header("Accept", "text/html")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header(
                            "Cookie",
                            "REDIRECT_URI=" + Base64.getEncoder().encodeToString(wish.getBytes()) + "; XSRF-TOKEN="
                                    + victim.cookie("XSRF-TOKEN").orElseThrow())
                    .POST(BodyPublishers.ofString(
                            "username=demo-enterprise-001&password=" + PASSWORD + "&_csrf=" + csrf(victim))));
            assertThat(in.statusCode()).as(wish).isIn(302, 303, 400, 403);
            assertThat(leadsAway(in)).as(wish + " -> " + location(in)).isFalse();
            HttpResponse<String> again = victim.send(victim.request("/account")
                    .header("Accept", "text/html")
                    .header("Cookie", "REDIRECT_URI=" + Base64.getEncoder().encodeToString(wish.getBytes()))
                    .GET());
            assertThat(leadsAway(again)).as(wish).isFalse();
        }
    }

    @Test
    void no_parameter_of_any_form_leads_away() {
        Visitor victim = loggedIn("demo-enterprise-001");
        String application = draft("demo-enterprise-001");
        List<String> found = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        handlers.getHandlerMethods().forEach((mapping, handler) -> {
            for (MethodParameter parameter : handler.getMethodParameters()) {
                parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
                String name = String.valueOf(parameter.getParameterName());
                if (!LEADS_ON.contains(name) || parameter.getParameterType() != String.class) {
                    continue;
                }
                for (String path : mapping.getPatternValues()) {
                    found.add(path + " " + name);
                    for (String value : ELSEWHERE) {
                        String at = path.replaceAll("\\{[^}]+}", MADE_UP);
                        Map<String, String> form =
                                Map.of(name, value, "ownerKind", "application", "ownerId", application + ":invoices");
                        HttpResponse<String> answer =
                                mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                                        ? victim.get(at + "?" + name + "="
                                                + java.net.URLEncoder.encode(value, StandardCharsets.UTF_8))
                                        : victim.post(at, form, "file", "x.pdf", pdf("x"));
                        if (leadsAway(answer)) {
                            wrong.add(path + " " + name + "=" + value + " -> " + location(answer));
                        }
                    }
                }
            }
        });
        assertThat(found).anyMatch(line -> line.contains("back"));
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/account", "/my", "/programmes", "/nowhere", "/api/v1/units", "/register"})
    void a_forged_host_appears_in_no_answer(String path) {
        String answer = raw("localhost", """
                GET %s HTTP/1.1\r
                Host: evil.example\r
                X-Forwarded-Host: evil.example\r
                Forwarded: host=evil.example\r
                X-Original-URL: /evil.example\r
                Accept: text/html\r
                Connection: close\r
                \r
                """.formatted(path));
        // The cookie with the wish goes back to the same browser and is read as a path only.
        assertThat(answer).doesNotContain("evil.example");
    }

    @Test
    void only_a_trusted_proxy_makes_an_answer_one_of_https() throws IOException {
        String forwarded =
                "GET /login HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n\r\n";
        assertThat(raw("127.0.0.1", forwarded))
                .contains("Strict-Transport-Security")
                .contains("; Secure");
        Optional<String> elsewhere = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .map(InetAddress::getHostAddress)
                .findFirst();
        assumeThat(elsewhere).isPresent();
        assertThat(raw(elsewhere.get(), forwarded))
                .startsWith("HTTP/1.1 200")
                .doesNotContain("Strict-Transport-Security")
                .doesNotContain("; Secure");
    }

    @Test
    void line_breaks_do_not_become_headers() {
        for (String path : List.of(
                "/login?lang=ko%0d%0aX-Evil:%201",
                "/?lang=%0d%0aX-Evil:%201",
                "/%0d%0aX-Evil:%201",
                "/api/v1/measures/x%0d%0aX-Evil:%201",
                "/programmes?state=%0d%0aX-Evil:%201")) {
            assertThat(send(request(path).header("Accept", "text/html").GET())
                            .headers()
                            .firstValue("x-evil"))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void a_user_name_with_line_breaks_begins_no_line_of_the_log(CapturedOutput output) {
        String forged = "x\\r\\n2024-08-26T10:00:00 INFO forged-line";
        call("", "POST", "/api/v1/tokens", "{\"username\":\"" + forged + "\",\"password\":\"x\"}");
        new Visitor(port).logIn("x\r\n2024-08-26T10:00:00 INFO forged-line", "x");
        send(request("/forged%0d%0aforged-line").GET());
        send(request("/login")
                .header("User-Agent", "x")
                .header("X-Request-Id", "x forged-line")
                .GET());
        assertThat(output.getAll().lines().filter(line -> line.contains("forged-line")))
                .as("what was typed does not even get there")
                .isEmpty();
    }

    @Test
    void methods_are_what_they_say() {
        String trace = raw("localhost", """
                TRACE / HTTP/1.1\r
                Host: localhost\r
                X-Secret: seen\r
                Connection: close\r
                \r
                """);
        assertThat(trace).doesNotContain("X-Secret").doesNotStartWith("HTTP/1.1 200");
        String token = newToken("tumen-officer-1");
        String id = jdbc.sql(
                        "select t.id from api_token t join account a on a.id = t.user_id where a.username = 'tumen-officer-1'"
                                + " order by t.created_at desc limit 1")
                .query(String.class)
                .single();
        for (String header : List.of("X-HTTP-Method-Override", "X-Method-Override", "X-HTTP-Method", "_method")) {
            HttpResponse<String> answer = send(request("/api/v1/tokens/" + id + "?_method=DELETE")
                    .header("Authorization", "Bearer " + token)
                    .header(header, "DELETE")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("_method=DELETE")));
            assertThat(answer.statusCode()).as(header).isIn(404, 405, 415);
        }
        for (String method : List.of("TRACK", "PROPFIND", "FOO")) {
            String answer = raw(
                    "localhost", method + " /api/v1/units HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(answer).as(method).doesNotContain("222401").doesNotStartWith("HTTP/1.1 5");
        }
        assertThat(send(request("/api/v1/account")
                                .header("Authorization", "Bearer " + token)
                                .GET())
                        .statusCode())
                .as("still there")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /?q=[ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /%00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /a;b=c/../staff HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET //staff HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /assets/%2e%2e/%2e%2e/application.yaml HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /assets/..%5c..%5capplication.yaml HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
                "POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
                "nonsense\r\n\r\n",
            })
    void what_is_no_request_is_refused_without_a_word_about_the_server(String request) {
        String answer = raw("localhost", request);
        assertThat(answer).doesNotContain("spring:").doesNotStartWith("HTTP/1.1 5");
        assertThat(INSIDES.matcher(answer).find()).as(answer).isFalse();
    }

    @Test
    void a_token_counts_in_its_header_only_and_only_while_it_lives() {
        String token = newToken("wangqing-officer-1");
        for (String path : List.of(
                "/api/v1/account?access_token=" + token,
                "/api/v1/account?token=" + token,
                "/api/v1/account?Authorization=Bearer%20" + token)) {
            assertThat(get("", path).statusCode()).as(path.replace(token, "…")).isEqualTo(401);
        }
        assertThat(send(request("/api/v1/account")
                                .header("Cookie", "token=" + token)
                                .GET())
                        .statusCode())
                .isEqualTo(401);
        assertThat(account(token)).isEqualTo(200);
        jdbc.sql(
                        "update api_token set created_at = '2024-08-25T01:00:00Z', expires_at = '2024-08-26T01:59:59Z' where user_id ="
                                + " (select id from account where username = 'wangqing-officer-1')")
                .update();
        assertThat(account(token)).as("expired").isEqualTo(401);
        String revoked = newToken("wangqing-officer-1");
        assertThat(account(revoked)).isEqualTo(200);
        jdbc.sql("update api_token set revoked_at = '2024-08-26T02:00:00Z' where user_id ="
                        + " (select id from account where username = 'wangqing-officer-1')")
                .update();
        assertThat(account(revoked)).as("revoked").isEqualTo(401);
        String other = newToken("wangqing-officer-1");
        for (String change : List.of("status = 'DISABLED'", "locked_until = '2024-08-26T03:00:00Z'")) {
            jdbc.sql("update account set " + change + " where username = 'wangqing-officer-1'")
                    .update();
            assertThat(account(other)).as(change).isEqualTo(401);
            everybodyMayLogInAgain();
        }
        assertThat(account(other)).isEqualTo(200);
        assertThat(account(other + "x")).isEqualTo(401);
        assertThat(account("x".repeat(5000))).isEqualTo(401);
    }

    private int account(String token) {
        return send(request("/api/v1/account")
                        .header("Authorization", "Bearer " + token)
                        .GET())
                .statusCode();
    }

    private Set<String> forms() {
        Set<String> found = new TreeSet<>();
        handlers.getHandlerMethods().forEach((mapping, handler) -> {
            if (mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST)) {
                mapping.getPatternValues().stream()
                        .filter(path -> !path.startsWith("/api/"))
                        .forEach(found::add);
            }
        });
        found.add("/login");
        found.add("/logout");
        return found;
    }

    private static String csrf(Visitor visitor) {
        String page = visitor.get("/login").body();
        return page.replaceFirst("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElse("");
    }

    private boolean leadsAway(HttpResponse<String> answer) {
        String to = location(answer);
        return !to.isEmpty() && !to.matches("(?:http://localhost:" + port + ")?/(?:[^/\\\\].*)?");
    }
}
