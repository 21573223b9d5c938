package org.zhuqi.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.zhuqi.shared.http.Visitor;
import tools.jackson.databind.JsonNode;

/** Values that were made to be taken for something else: SQL, deep JSON, other people's fields, files of two natures. */
class HostileInputTest extends Besieged {
    /** Well below what pg_sleep(5) would take, well above what a busy machine takes for a list. */
    private static final long TOO_LONG_MILLIS = 4_500;

    /** Whose application no other attack submits. */
    private static final String OWNER = "demo-enterprise-005";

    @Test
    void no_filter_and_no_order_reaches_the_database_as_sql() {
        List<String> values = List.of(
                "%27",
                encoded("' or 1=1 --"),
                encoded("name;select pg_sleep(5)"),
                encoded("x'||(select pg_sleep(5))||'"),
                "x".repeat(6000),
                "%ED%A0%80",
                "%00",
                "%2B999999999-12-31",
                "1e600000000",
                "2147483647",
                "-2147483648");
        List<String> wrong = new ArrayList<>();
        int[] asked = {0};
        handlers.getHandlerMethods().forEach((mapping, handler) -> {
            // Other tests bring a controller that is meant to fail.
            if (!mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                    || handler.getBeanType().getName().contains("Test$")) {
                return;
            }
            for (String pattern : mapping.getPatternValues()) {
                String path = pattern.replaceAll("\\{[^}]+}", MADE_UP);
                for (String name : texts(handler)) {
                    asked[0]++;
                    for (String value : values) {
                        long begun = System.nanoTime();
                        HttpResponse<String> answer = visit(path, path + "?" + name + "=" + value);
                        long millis = (System.nanoTime() - begun) / 1_000_000;
                        boolean tells = answer.statusCode() >= 400
                                && INSIDES.matcher(answer.body()).find();
                        if (answer.statusCode() >= 500 || tells || millis > TOO_LONG_MILLIS) {
                            wrong.add("%s %s=%s: %d in %d ms"
                                    .formatted(path, name, abbreviated(value), answer.statusCode(), millis));
                        }
                    }
                }
            }
        });
        assertThat(asked[0]).isGreaterThan(30);
        assertThat(wrong).isEmpty();
    }

    @Test
    void bytes_that_are_no_text_are_the_senders_fault() {
        for (String path : List.of("/login", "/logout", "/my/applications", "/register", "/api/v1/registrations")) {
            HttpResponse<String> answer = send(request(path)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("_csrf=%ff&username=%ED%A0%80")));
            assertThat(answer.statusCode()).as(path + answer.body()).isBetween(400, 499);
            assertThat(send(request(path + "?lang=%ff").GET()).statusCode())
                    .as(path)
                    .isLessThan(500);
        }
    }

    @Test
    void a_quote_in_a_search_finds_what_holds_a_quote_and_not_everything() {
        for (String path : List.of("/api/v1/enterprises?q=", "/api/v1/applications?text=", "/api/v1/reviews?q=")) {
            JsonNode found = json(get("prefecture-officer-1", path + encoded("' or '1'='1")));
            assertThat(found.path("items").size()).as(path).isZero();
        }
    }

    @Test
    void no_json_is_too_deep_too_long_or_too_odd() {
        String deep = "[".repeat(10_000) + "]".repeat(10_000);
        List<String> bodies = List.of(
                deep,
                "{\"changes\":" + deep + ",\"baseVersion\":0}",
                "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000),
                "{\"opinion\":\"a\",\"opinion\":\"b\",\"username\":\"a\",\"username\":\"b\"}",
                "{\"opinion\":\"\\ud800\",\"username\":\"\\ud800\",\"reason\":\"\\u0000\",\"line\":1e999999999}",
                "{\"amount\":1e600000000,\"claimed\":1e600000000,\"wanted\":1e-600000000,\"budget\":1e600000000,"
                        + "\"lines\":[{\"number\":1,\"accepted\":1e600000000,\"checked\":1e600000000}],"
                        + "\"actuals\":[{\"number\":1,\"actual\":1e600000000}]}",
                "{\"line\":" + "9".repeat(2_000) + ",\"baseVersion\":" + "9".repeat(2_000) + "}",
                "{\"@type\":\"java.lang.Runtime\",\"@class\":\"java.net.URL\"}");
        List<String> wrong = new ArrayList<>();
        operations().forEach((operation, description) -> {
            if (description
                    .path("requestBody")
                    .path("content")
                    .path("application/json")
                    .isMissingNode()) {
                return;
            }
            String[] parts = operation.split(" ");
            String path = parts[1].replaceAll("\\{[^}]+}", MADE_UP);
            // A body is read in the same way whoever sends it; what is done with it, where it can be read, is not.
            for (String user : List.of("prefecture-officer-1", OWNER, "system-admin")) {
                for (String body : user.equals(OWNER) ? bodies : bodies.subList(3, 6)) {
                    note(operation + " " + abbreviated(body), call(user, parts[0], path, body), wrong);
                }
            }
            for (String type : List.of(
                    "text/plain", "application/xml", "multipart/form-data", "x/y", "application/json;charset=utf-7")) {
                note(
                        operation + " as " + type,
                        send(request(path)
                                .header("Authorization", "Bearer " + token("prefecture-officer-1"))
                                .header("Content-Type", type)
                                .method(
                                        parts[0],
                                        BodyPublishers.ofString("<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><x/>"))),
                        wrong);
            }
        });
        String long10 = "{\"username\":\"" + "x".repeat(10_000_000) + "\"}";
        note("10 MB at the open door", call("", "POST", "/api/v1/tokens", long10), wrong);
        note("10 MB", call(OWNER, "PATCH", "/api/v1/applications/" + draft(OWNER) + "/draft", long10), wrong);
        assertThat(wrong).isEmpty();
    }

    @Test
    void fields_that_were_not_asked_for_change_nothing() {
        String id = draft(OWNER);
        JsonNode before = json(get(OWNER, "/api/v1/applications/" + id));
        call(
                OWNER,
                "PATCH",
                "/api/v1/applications/" + id + "/draft",
                "{\"baseVersion\": " + before.path("version").asLong() + ", \"changes\": {\"projectName\": \"甲\"},"
                        + " \"status\": \"AWARDED\", \"enterprise\": \"" + MADE_UP + "\", \"amount\": 1}");
        JsonNode after = json(get(OWNER, "/api/v1/applications/" + id));
        assertThat(after.path("status")).isEqualTo(before.path("status"));
        assertThat(count("application where id = '" + id + "' and enterprise_id ="
                        + " (select enterprise_id from account where username = '" + OWNER + "')"))
                .isOne();
        for (String field : List.of("amount", "status", "enterprise", "id", "__proto__")) {
            HttpResponse<String> refused = call(
                    OWNER,
                    "PATCH",
                    "/api/v1/applications/" + id + "/draft",
                    "{\"baseVersion\": " + after.path("version").asLong() + ", \"changes\": {\"" + field
                            + "\": \"x\"}}");
            assertThat(refused.statusCode()).as(field).isEqualTo(422);
        }
        String colleague = json(call(
                        OWNER,
                        "POST",
                        "/api/v1/colleagues",
                        "{\"username\":\"greedy-1\",\"nameZh\":\"甲\",\"role\":\"SYSTEM_ADMIN\",\"unit\":\"222400\","
                                + "\"enterprise\":\"" + MADE_UP + "\",\"status\":\"DISABLED\"}"))
                .path("id")
                .asString();
        if (!colleague.isEmpty()) {
            assertThat(count(
                            "account where id = '" + colleague + "' and role = 'ENTERPRISE_CLERK' and status = 'ACTIVE'"
                                    + " and enterprise_id = (select enterprise_id from account where username = '"
                                    + OWNER + "')"))
                    .isOne();
        }
        Visitor visitor = new Visitor(port);
        visitor.get("/register");
        visitor.post(
                "/register",
                Map.ofEntries(
                        Map.entry(
                                "creditCode",
                                org.zhuqi.shared.CreditCode.complete("91222426", "MA0TE777")
                                        .value()),
                        Map.entry("nameZh", "贪心企业"),
                        Map.entry("unit", "222426"),
                        Map.entry("contactName", "甲"),
                        Map.entry("contactPhone", "13800001234"),
                        Map.entry("username", "greedy-2"),
                        Map.entry("password", "Besieged-2024"),
                        Map.entry("repeated", "Besieged-2024"),
                        Map.entry("status", "CONFIRMED"),
                        Map.entry("role", "SYSTEM_ADMIN"),
                        Map.entry("enterprise", MADE_UP)),
                "licence",
                "licence.pdf",
                pdf("x"));
        assertThat(count("account where username = 'greedy-2' and role is null and enterprise_id is null"))
                .isOne();
        assertThat(count("registration where name_zh = '贪心企业' and status = 'PENDING'"))
                .isOne();
    }

    @Test
    void a_file_of_two_natures_is_refused_or_handed_out_as_a_file() {
        String script = "<script>alert(1)</script>";
        Map<String, byte[]> files = Map.of(
                "polyglot.pdf", bytes("%PDF-1.7\n<html>" + script + "</html>\n%%EOF"),
                "page.pdf", bytes("<!DOCTYPE html><html>" + script + "</html>"),
                "picture.svg", bytes("<svg xmlns=\"http://www.w3.org/2000/svg\">" + script + "</svg>"),
                "picture.gif", bytes("GIF89a/*" + script + "*/=1;alert(1)"),
                "picture.png", bytes("\u0089PNG\r\n" + script),
                "page.html", bytes("<html>" + script),
                "page.html.pdf", bytes("%PDF-1.7\n" + script),
                "..%2f..%2fetc%2fpasswd.pdf", pdf("path"),
                "../../../../tmp/zhuqi-attack.pdf", pdf("path"),
                "a%0d%0aX-Evil: 1;x=\\\"y\\\".pdf", pdf("crlf"));
        String id = draft(OWNER);
        files.forEach((name, content) -> {
            HttpResponse<String> answer = attach(OWNER, id + ":invoices", name, content);
            assertThat(answer.statusCode()).as(name + answer.body()).isIn(201, 400, 409, 422);
            if (answer.statusCode() == 201) {
                String document = json(answer).path("id").asString();
                for (String at : List.of("/api/v1/documents/" + document + "/content", "/documents/" + document)) {
                    HttpResponse<String> file = at.startsWith("/api/")
                            ? get(OWNER, at)
                            : loggedIn(OWNER).get(at);
                    assertThat(file.statusCode()).isEqualTo(200);
                    assertThat(file.headers().allValues("content-disposition"))
                            .as(name)
                            .hasSize(1)
                            .first()
                            .asString()
                            .startsWith("attachment;");
                    assertThat(file.headers().allValues("x-content-type-options"))
                            .as(name)
                            .contains("nosniff");
                    assertThat(file.headers().firstValue("content-type").orElse(""))
                            .as(name)
                            .doesNotContain("html")
                            .doesNotContain("svg")
                            .doesNotContain("xml")
                            .doesNotContain("script");
                    assertThat(file.headers().allValues("content-security-policy"))
                            .anyMatch(policy -> policy.contains("sandbox"));
                    assertThat(file.headers().firstValue("cache-control").orElse(""))
                            .contains("no-store");
                    assertThat(file.headers().firstValue("x-evil")).isEmpty();
                }
                assertThat(get("demo-enterprise-003", "/api/v1/documents/" + document + "/content")
                                .statusCode())
                        .isEqualTo(404);
            }
        });
        assertThat(java.nio.file.Path.of("/tmp/zhuqi-attack.pdf")).doesNotExist();
        for (String path : List.of(
                "/documents/..%2f..%2fetc%2fpasswd",
                "/documents/../../etc/passwd",
                "/documents/%2e%2e/%2e%2e/etc/passwd",
                "/api/v1/documents/..;/content",
                "/api/v1/documents/" + MADE_UP + "/content")) {
            assertThat(get(OWNER, path).statusCode()).as(path).isIn(400, 404);
        }
    }

    @Test
    void every_kind_of_answer_carries_the_headers_and_what_is_personal_is_kept_nowhere() {
        String id = draft(OWNER);
        attach(OWNER, id + ":invoices", "headers.pdf", pdf("headers"));
        String document = json(get(OWNER, "/api/v1/applications/" + id))
                .path("attachments")
                .path(0)
                .path("id")
                .asString();
        Visitor owner = loggedIn(OWNER);
        List<String> wrong = new ArrayList<>();
        for (String path : List.of(
                "/",
                "/login",
                "/account",
                "/my",
                "/my/applications/" + id,
                "/staff",
                "/nowhere",
                "/documents/" + document,
                "/documents/" + MADE_UP,
                "/api/v1/units",
                "/api/v1/account",
                "/api/v1/nowhere",
                "/api/v1/documents/" + document + "/content",
                "/v3/api-docs",
                "/assets/zhuqi.css",
                "/assets/nowhere.css",
                "/webjars/nowhere.js",
                "/actuator/health",
                "/actuator/env",
                "/error",
                "/programmes?state=x",
                "/api/v1/applications?limit=x")) {
            HttpResponse<String> answer = owner.get(path);
            for (String header : List.of(
                    "content-security-policy",
                    "x-content-type-options",
                    "referrer-policy",
                    "permissions-policy",
                    "cross-origin-opener-policy")) {
                if (answer.headers().firstValue(header).isEmpty()) {
                    wrong.add(path + " " + answer.statusCode() + " without " + header);
                }
            }
            if (answer.headers().firstValue("server").isPresent()
                    || answer.headers().firstValue("x-powered-by").isPresent()) {
                wrong.add(path + " names the server");
            }
            if (answer.headers().firstValue("access-control-allow-origin").isPresent()) {
                wrong.add(path + " is open to other sites");
            }
            boolean kept = path.startsWith("/assets") || path.startsWith("/webjars");
            if (!kept
                    && !answer.headers().firstValue("cache-control").orElse("").contains("no-store")) {
                wrong.add(path + " may be kept: " + answer.headers().firstValue("cache-control"));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void note(String what, HttpResponse<String> answer, List<String> wrong) {
        boolean tells =
                answer.statusCode() >= 400 && INSIDES.matcher(answer.body()).find();
        if (answer.statusCode() >= 500 || tells) {
            wrong.add(what + ": " + answer.statusCode() + " " + abbreviated(answer.body()));
        }
    }

    private int count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Integer.class).single();
    }

    /** As somebody who gets past the door there. */
    private HttpResponse<String> visit(String path, String address) {
        String user = path.contains("/audit")
                ? "audit-admin"
                : path.contains("/accounts") || path.contains("/units") || path.contains("/system")
                        ? "system-admin"
                        : path.startsWith("/my") ? OWNER : "prefecture-officer-1";
        if (path.startsWith("/api/")) {
            return get(user, address);
        }
        return visitors.computeIfAbsent(user, this::loggedIn).get(address);
    }

    private final Map<String, Visitor> visitors = new java.util.HashMap<>();

    private static Set<String> texts(HandlerMethod handler) {
        Set<String> names = new LinkedHashSet<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            if (parameter.hasParameterAnnotation(RequestParam.class)) {
                names.add(parameter.getParameterName());
            } else if (parameter.getParameterType().isRecord()
                    && (parameter.hasParameterAnnotation(ModelAttribute.class)
                            || parameter.getParameterAnnotations().length == 0)
                    && !parameter.getParameterType().getSimpleName().equals("Actor")) {
                Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .map(RecordComponent::getName)
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String abbreviated(String text) {
        return text.length() < 80 ? text : text.substring(0, 80) + "…";
    }
}
