package org.zhuqi.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.zhuqi.documents.imports.Workbooks;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.http.Visitor;

/**
 * Every operation that the description of the API names, by every role, on a record of one's own, on somebody else's and on
 * one that does not exist.
 */
@TestMethodOrder(MethodOrderer.MethodName.class)
class EveryPathOfTheApiTest extends Besieged {
    private static final String NOBODY = "";
    private static final String LEADER = "prefecture-leader";
    private static final String OFFICER = "prefecture-officer-1";
    private static final String UNIT = "yanji-officer-1";
    private static final String EXPERT = "expert-1";
    private static final String SYSTEM = "system-admin";
    private static final String SECURITY = "security-admin";
    private static final String AUDIT = "audit-admin";
    private static final String OWNER = "demo-enterprise-001";
    private static final String CLERK = "demo-enterprise-001-clerk";
    private static final String STRANGER = "demo-enterprise-003";

    private static final List<String> ROLES =
            List.of(LEADER, OFFICER, UNIT, EXPERT, SYSTEM, SECURITY, AUDIT, OWNER, CLERK, NOBODY);
    private static final Set<String> BUREAU = Set.of(LEADER, OFFICER);
    private static final Set<String> PARTIES = Set.of(LEADER, OFFICER, UNIT, OWNER, CLERK);
    private static final Set<String> ADMINS = Set.of(SYSTEM, SECURITY);
    private static final Set<String> EVERYBODY = Set.copyOf(ROLES);

    /** Who reads a record that is theirs, and who somebody else's, by the part of the path before its id. */
    private record Reach(Set<String> own, Set<String> foreign) {}

    private static final Map<String, Reach> REACH = Map.ofEntries(
            Map.entry("applications", new Reach(PARTIES, BUREAU)),
            Map.entry("demands", new Reach(PARTIES, BUREAU)),
            Map.entry("attachments", new Reach(PARTIES, BUREAU)),
            Map.entry("documents", new Reach(PARTIES, BUREAU)),
            Map.entry("reviews", new Reach(PARTIES, BUREAU)),
            Map.entry("subject", new Reach(PARTIES, BUREAU)),
            Map.entry("enterprises", new Reach(PARTIES, BUREAU)),
            Map.entry("registrations", new Reach(Set.of(LEADER, OFFICER, UNIT), BUREAU)),
            Map.entry("imports", new Reach(Set.of(OFFICER, UNIT), Set.of(OFFICER))),
            Map.entry("campaigns", new Reach(Set.of(LEADER, OFFICER, UNIT), Set.of(LEADER, OFFICER, UNIT))),
            Map.entry("campaign-reports", new Reach(Set.of(LEADER, OFFICER, UNIT), Set.of(LEADER, OFFICER, UNIT))),
            Map.entry("tasks", new Reach(Set.of(OFFICER, UNIT), BUREAU)),
            Map.entry("assignments", new Reach(Set.of(OFFICER, UNIT), BUREAU)),
            Map.entry("visits", new Reach(Set.of(LEADER, OFFICER, UNIT), BUREAU)),
            Map.entry("activities", new Reach(EVERYBODY, EVERYBODY)),
            Map.entry("participations", new Reach(PARTIES, BUREAU)),
            Map.entry("activity-results", new Reach(Set.of(LEADER, OFFICER, UNIT), BUREAU)),
            Map.entry("objections", new Reach(BUREAU, BUREAU)),
            Map.entry("accounts", new Reach(ADMINS, ADMINS)),
            Map.entry("colleagues", new Reach(Set.of(OWNER), Set.of())),
            Map.entry("notifications", new Reach(EVERYBODY, Set.of())),
            Map.entry("tokens", new Reach(EVERYBODY, Set.of())),
            Map.entry("programmes", new Reach(EVERYBODY, EVERYBODY)),
            Map.entry("notices", new Reach(EVERYBODY, EVERYBODY)),
            Map.entry("policies", new Reach(EVERYBODY, EVERYBODY)),
            Map.entry("policy-items", new Reach(Set.of(OFFICER), Set.of(OFFICER))),
            Map.entry("measures", new Reach(EVERYBODY, EVERYBODY)));

    /** Lists that are not for everybody who is logged in. */
    private static final Map<String, Set<String>> LISTS = Map.ofEntries(
            Map.entry("/api/v1/accounts", ADMINS),
            Map.entry("/api/v1/audit", Set.of(AUDIT)),
            Map.entry("/api/v1/applications", PARTIES),
            Map.entry("/api/v1/demands", PARTIES),
            Map.entry("/api/v1/enterprises", PARTIES),
            Map.entry("/api/v1/reviews", Set.of(LEADER, OFFICER, UNIT)),
            Map.entry("/api/v1/registrations", Set.of(LEADER, OFFICER, UNIT)),
            Map.entry("/api/v1/decisions", Set.of(LEADER, OFFICER, UNIT)),
            Map.entry("/api/v1/objections", BUREAU),
            Map.entry("/api/v1/colleagues", Set.of(OWNER)));

    /** What answers without a token, as promised to the public. */
    private static final Pattern PUBLIC = Pattern.compile("POST /api/v1/(?:tokens|registrations|credit-codes/check)"
            + "|GET /api/v1/(?:calendar|measures|notices|documents)(?:/.*)?|GET /api/v1/units"
            + "|GET /api/v1/activities(?:/[^/]+)?"
            + "|GET /api/v1/policies(?:/[^/]+(?:/items)?)?"
            + "|GET /api/v1/programmes(?:/[^/]+)?|POST /api/v1/notices/[^/]+/objections");

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    /** Would do a great deal for whoever may: decide, grant, confirm, take part. */
    private static final String GREEDY = """
            {"role": "SYSTEM_ADMIN", "unit": "222400", "status": "APPROVED", "amount": 99999999, "outcome": "APPROVED",
             "opinion": "同意。", "reason": "理由", "reasons": "理由", "vouching": "担保", "certified": true,
             "mends": [{"field": "projectName", "what": "重填"}], "to": "%s", "disable": true, "baseVersion": 0,
             "changes": {"projectName": "改"}}""".formatted(MADE_UP);

    private static final Map<String, String[]> RECORDS = new HashMap<>();

    private final List<String> wrong = new ArrayList<>();

    @Autowired
    private Workbooks workbooks;

    @BeforeEach
    void twoSidesWithRecords() {
        if (RECORDS.containsKey("kind")) {
            return;
        }
        String own = submitted(OWNER);
        String foreign = submitted(STRANGER);
        String third = submitted("demo-enterprise-004");
        put("applications", own, foreign);
        put("subject", own, foreign);
        put("demands", demand(OWNER), demand(STRANGER));
        put("documents", document(OWNER, own), document(STRANGER, foreign));
        put("attachments", document(OWNER, own), document(STRANGER, foreign));
        put("reviews", review(own), review(foreign));
        put("enterprises", enterprise(OWNER), enterprise(STRANGER));
        put("accounts", account("helong-officer-1"), account("longjing-officer-1"));
        String colleague = json(call(
                        OWNER, "POST", "/api/v1/colleagues", "{\"username\":\"attacked-1\",\"nameZh\":\"甲\"}"))
                .path("id")
                .asString();
        put("colleagues", colleague, account(STRANGER));
        put("registrations", registration("91222401", "222401", 1), registration("91222426", "222426", 2));
        put("imports", imported("yanji-officer-1"), imported("dunhua-officer-1"));
        String notice = notice(third);
        put("notices", notice, notice);
        HttpResponse<String> filed = call(
                NOBODY,
                "POST",
                "/api/v1/notices/" + notice + "/objections",
                "{\"line\": 1, \"name\": \"某某\", \"contact\": \"0433-1111111\", \"statement\": \"对设备购置时间有异议。\"}");
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
        String objection = json(filed).path("id").asString();
        put("objections", objection, objection);
        put("programmes", programme(), programme());
        // Of the demonstration: a campaign belongs to no unit, its second task is led by Yanji, its third by Dunhua.
        put("campaigns", served("campaign"), served("campaign"));
        // Issued, so that everybody on the staff reads it.
        String report = UUID.nameUUIDFromBytes("demonstration report 2024-05".getBytes(StandardCharsets.UTF_8))
                .toString();
        put("campaign-reports", report, report);
        put("tasks", served("task 2"), served("task 3"));
        put("assignments", served("assignment " + enterprise(OWNER)), served("assignment " + enterprise(STRANGER)));
        put("visits", served("visit " + enterprise(OWNER) + " 0"), served("visit " + enterprise(STRANGER) + " 0"));
        // Both came to the Brand Day and to the meeting with banks.
        put("activities", joined("brand-day-2024"), joined("brand-day-2024"));
        put(
                "participations",
                joined("brand-day-2024 " + enterprise(OWNER)),
                joined("brand-day-2024 " + enterprise(STRANGER)));
        put("activity-results", joined("bank-2024 result 0"), joined("bank-2024 result 1"));
        // Of the bureau, which nobody but its officers changes.
        put("policies", policy("1"), policy("2"));
        put("policy-items", policy("1 item 1"), policy("1 item 2"));
        put("measures", "enterprises.total", "enterprises.total");
        put("kind", "application", "application");
    }

    @Test
    void a_new_path_brings_records_to_attack_it_with() {
        Set<String> missing = new TreeSet<>();
        operations()
                .keySet()
                .forEach(operation -> variables(operation).forEach(kind -> {
                    if (!kind.equals("kind") && !REACH.containsKey(kind)) {
                        missing.add(operation + ": add who reaches \"" + kind
                                + "\" to REACH and an own and a foreign id to " + "twoSidesWithRecords()");
                    }
                }));
        assertThat(missing).isEmpty();
    }

    @Test
    void without_a_token_only_what_is_public_answers() {
        operations().forEach((operation, description) -> {
            for (String path : List.of(filled(operation, MADE_UP), filled(operation, 0, NOBODY))) {
                HttpResponse<String> answer = ask(NOBODY, operation, path, "{}");
                boolean refused = answer.statusCode() == 401;
                if (!refused && !PUBLIC.matcher(operation).matches()) {
                    wrong.add(operation + " answers nobody with " + answer.statusCode());
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_record_out_of_reach_looks_like_one_that_does_not_exist() {
        operations().forEach((operation, description) -> {
            List<String> kinds = variables(operation);
            if (kinds.isEmpty() || !REACH.containsKey(kinds.getFirst().equals("kind") ? "subject" : kinds.getFirst())) {
                return;
            }
            Reach reach = REACH.get(kinds.getFirst().equals("kind") ? "subject" : kinds.getFirst());
            for (String role : ROLES) {
                boolean reads = operation.startsWith("GET");
                if (!reads && role.equals(LEADER)) {
                    // Reads everything and changes nothing.
                    HttpResponse<String> answer = ask(role, operation, filled(operation, 1, role), GREEDY);
                    boolean personal =
                            kinds.contains("notifications") || kinds.contains("tokens") || kinds.contains("notices");
                    if (!personal && !Set.of(400, 403, 404, 415).contains(answer.statusCode())) {
                        wrong.add(role + " " + operation + " " + answer.statusCode());
                    }
                    if (!personal && answer.statusCode() == 403) {
                        same(
                                role,
                                operation,
                                "foreign",
                                answer,
                                ask(role, operation, filled(operation, MADE_UP), GREEDY));
                    }
                    continue;
                }
                HttpResponse<String> madeUp = ask(role, operation, filled(operation, MADE_UP), GREEDY);
                if (!reach.foreign().contains(role)) {
                    HttpResponse<String> foreign = ask(role, operation, filled(operation, 1, role), GREEDY);
                    same(role, operation, "foreign", foreign, madeUp);
                }
                if (!reach.own().contains(role)) {
                    HttpResponse<String> own = ask(role, operation, filled(operation, 0, role), GREEDY);
                    same(role, operation, "own", own, madeUp);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    /** The same of every page that stands for a record. */
    @Test
    void a_page_out_of_reach_looks_like_one_that_does_not_exist() {
        Set<String> pages = new TreeSet<>();
        handlers.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> !path.startsWith("/api/") && path.contains("{"))
                .forEach(pages::add);
        Map<String, Set<String>> seen = new HashMap<>();
        for (String role : ROLES) {
            Visitor visitor = role.equals(NOBODY) ? new Visitor(port) : loggedIn(role);
            for (String page : pages) {
                int madeUp = visitor.get(filled("GET " + page, MADE_UP)).statusCode();
                for (String id : idsFor(page)) {
                    int status = visitor.get(filled("GET " + page, id)).statusCode();
                    seen.computeIfAbsent(page, key -> new TreeSet<>()).add(String.valueOf(status));
                    if (status >= 400 && status != madeUp) {
                        wrong.add(role + " " + page + " " + id + ": " + status + ", made up: " + madeUp);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        // Else this would pass on pages that nobody can open.
        assertThat(seen.get("/staff/reviews/{id}")).contains("200", "404");
        assertThat(seen.get("/staff/enterprises/{id}/edit")).contains("200", "403", "404");
    }

    /** Ids of what the page is of; of everything where its path does not say. */
    private static List<String> idsFor(String page) {
        String[] sides = RECORDS.get(variables("GET " + page).getFirst());
        return (sides == null ? RECORDS.values().stream().flatMap(Arrays::stream) : Arrays.stream(sides))
                .filter(id -> id.matches(ID))
                .distinct()
                .toList();
    }

    /** Else the test above would pass on records that nobody can reach. */
    @Test
    void whoever_may_reaches_the_very_same_records() {
        for (String kind : List.of(
                "applications", "documents", "reviews", "enterprises", "registrations", "accounts", "imports")) {
            for (String role : ROLES) {
                Reach reach = REACH.get(kind);
                for (int side = 0; side < 2; side++) {
                    boolean may = (side == 0 ? reach.own() : reach.foreign()).contains(role);
                    int status = get(role, "/api/v1/" + kind + "/" + id(kind, side, role))
                            .statusCode();
                    if (may != (status == 200)) {
                        wrong.add(role + " " + kind + (side == 0 ? " own " : " foreign ") + status);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobody_attaches_a_file_to_somebody_elses_application() {
        for (String role : List.of(OWNER, CLERK, UNIT, LEADER, OFFICER, SYSTEM)) {
            String foreign = id("applications", 1, role) + ":invoices";
            assertThat(attach(role, foreign, "x.pdf", pdf("x")).statusCode())
                    .as(role)
                    .isIn(403, 404);
        }
    }

    @Test
    void lists_are_for_whom_they_are_meant_and_hold_nothing_from_beyond() {
        List<String> marks =
                List.of(id("applications", 1, NOBODY), id("reviews", 1, NOBODY), id("enterprises", 1, NOBODY));
        operations().keySet().stream()
                .filter(o -> o.startsWith("GET") && variables(o).isEmpty())
                .forEach(operation -> {
                    String path = operation.substring(4);
                    for (String role : ROLES) {
                        HttpResponse<String> answer = ask(role, operation, path, null);
                        if (LISTS.containsKey(path)) {
                            int expected = LISTS.get(path).contains(role) ? 200 : role.isEmpty() ? 401 : 403;
                            if (answer.statusCode() != expected) {
                                wrong.add(role + " " + operation + " " + answer.statusCode());
                            }
                        }
                        boolean sees = BUREAU.contains(role) || role.equals(AUDIT) && path.endsWith("/audit");
                        if (!sees && marks.stream().anyMatch(answer.body()::contains)) {
                            wrong.add(role + " finds somebody else's record in " + operation);
                        }
                    }
                });
        assertThat(wrong).isEmpty();
    }

    /** The last, since whoever may does it. */
    @Test
    @Tag("long")
    void z_nothing_makes_an_operation_fail() {
        operations().forEach((operation, description) -> {
            for (String role : ROLES) {
                for (int side = 0; side < 2; side++) {
                    ask(role, operation, filled(operation, side, role), "{}");
                }
                ask(role, operation, filled(operation, "..%2f..%2fetc%2fpasswd"), "[]");
                ask(role, operation, filled(operation, "'%20or%201=1--"), "null");
            }
        });
        assertThat(wrong).isEmpty();
    }

    private HttpResponse<String> ask(String role, String operation, String path, @Nullable String body) {
        String method = operation.substring(0, operation.indexOf(' '));
        boolean sends = !Set.of("GET", "DELETE").contains(method);
        HttpResponse<String> answer = call(role, method, path, sends ? body : null);
        if (answer.statusCode() >= 500) {
            wrong.add(role + " " + method + " " + path + " " + answer.statusCode());
        }
        // Audit entries and documents may hold such words; nobody's fault shows in a good answer.
        if (answer.statusCode() >= 400 && INSIDES.matcher(answer.body()).find()) {
            wrong.add(role + " " + method + " " + path + " shows its insides: " + answer.body());
        }
        return answer;
    }

    private void same(
            String role, String operation, String side, HttpResponse<String> answer, HttpResponse<String> madeUp) {
        if (answer.statusCode() != madeUp.statusCode()
                || !answer.body().replaceAll(ID, "id").equals(madeUp.body().replaceAll(ID, "id"))) {
            wrong.add("%s %s %s: %d %s, made up: %d %s"
                    .formatted(
                            role,
                            operation,
                            side,
                            answer.statusCode(),
                            answer.body(),
                            madeUp.statusCode(),
                            madeUp.body()));
        }
    }

    /** What each variable stands for: the part of the path before it, or its own name where that says more. */
    /** The id that the demonstration data give, the same at every first start. */
    private static String joined(String what) {
        return UUID.nameUUIDFromBytes(("demonstration activity " + what).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static String served(String what) {
        return UUID.nameUUIDFromBytes(("demonstration campaign " + what).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static List<String> variables(String operation) {
        List<String> kinds = new ArrayList<>();
        Matcher found = Pattern.compile("([a-z-]+)/\\{([^}]+)}|\\{([^}]+)}").matcher(operation);
        while (found.find()) {
            String name = found.group(2) != null ? found.group(2) : found.group(3);
            kinds.add(name.equals("id") || name.equals("attachment") ? found.group(1) : name);
        }
        return kinds;
    }

    private static String filled(String operation, String value) {
        return VARIABLE.matcher(operation.substring(operation.indexOf(' ') + 1))
                .replaceAll(found -> found.group(1).equals("kind") ? "application" : value);
    }

    private String filled(String operation, int side, String role) {
        List<String> kinds = new ArrayList<>(variables(operation));
        return VARIABLE.matcher(operation.substring(operation.indexOf(' ') + 1))
                .replaceAll(found -> id(kinds.removeFirst(), side, role));
    }

    private String id(String kind, int side, String role) {
        if (kind.equals("tokens") && !role.isEmpty()) {
            String user = side == 0 ? role : role.equals(OFFICER) ? LEADER : OFFICER;
            // One that is not in use, so that revoking it ends nothing.
            String body = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(user, PASSWORD);
            return json(call(NOBODY, "POST", "/api/v1/tokens", body)).path("id").asString(MADE_UP);
        }
        if (kind.equals("notifications")) {
            String user = side == 0 ? role : STRANGER;
            String found = user.isEmpty()
                    ? MADE_UP
                    : json(get(user, "/api/v1/notifications"))
                            .path("items")
                            .path(0)
                            .path("id")
                            .asString("");
            return found.isEmpty() ? MADE_UP : found;
        }
        String[] sides = RECORDS.get(kind);
        return sides == null ? MADE_UP : sides[side];
    }

    private static String policy(String code) {
        return UUID.nameUUIDFromBytes(("demonstration policy " + code).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static void put(String kind, String own, String foreign) {
        assertThat(own).as(kind).isNotEmpty();
        assertThat(foreign).as(kind).isNotEmpty();
        RECORDS.put(kind, new String[] {own, foreign});
    }

    private String document(String user, String application) {
        return json(get(user, "/api/v1/applications/" + application))
                .path("attachments")
                .path(0)
                .path("id")
                .asString();
    }

    private String review(String application) {
        return one("select id from review where subject_id = ?::uuid", application);
    }

    private String enterprise(String user) {
        return one("select enterprise_id from account where username = ?", user);
    }

    private String account(String user) {
        return one("select id from account where username = ?", user);
    }

    private String one(String sql, String parameter) {
        return jdbc.sql(sql).param(parameter).query(String.class).single();
    }

    private String registration(String prefix, String unit, int number) {
        String code = CreditCode.complete(prefix, "MA0TE88" + number).value();
        Visitor visitor = new Visitor(port);
        visitor.get("/register");
        Map<String, String> form = new HashMap<>(Map.of(
                "creditCode", code,
                "nameZh", "示范新企业",
                "unit", unit,
                "contactName", "联系人甲",
                "contactPhone", "13800001234",
                "username", "attacked-registrant-" + number,
                "password", "Besieged-2024",
                "repeated", "Besieged-2024"));
        visitor.post("/register", form, "licence", "licence.pdf", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        return one("select id from registration where credit_code = ?", code);
    }

    /** A list that an officer handed in. */
    private String imported(String officer) {
        Visitor visitor = loggedIn(officer);
        visitor.get("/staff/imports/new?kind=enterprises");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        workbooks.write(
                file, List.of(new Workbooks.NewSheet("1", List.of(List.of("统一社会信用代码", "名称"), List.of("9122", "甲")))));
        HttpResponse<String> taken =
                visitor.post("/staff/imports", Map.of("kind", "enterprises"), "file", "list.xlsx", file.toByteArray());
        String at = taken.headers().firstValue("location").orElse("");
        return at.substring(at.lastIndexOf('/') + 1);
    }

    private String demand(String enterprise) {
        HttpResponse<String> raised = call(
                enterprise,
                "POST",
                "/api/v1/demands",
                "{\"category\": \"finance\", \"title\": \"贷款续贷困难\", \"text\": \"下月到期。\"}");
        assertThat(raised.statusCode()).as(raised.body()).isEqualTo(201);
        return json(raised).path("id").asString();
    }

    private String notice(String application) {
        String unit = "dunhua-officer-1";
        call(unit, "POST", "/api/v1/reviews/" + review(application) + "/claim", null);
        HttpResponse<String> recommended = call(
                unit, "POST", "/api/v1/reviews/" + review(application) + "/recommend", "{\"opinion\": \"材料齐全，同意推荐。\"}");
        assertThat(recommended.statusCode()).as(recommended.body()).isEqualTo(200);
        HttpResponse<String> decided = call(
                "prefecture-officer-2",
                "POST",
                "/api/v1/applications/" + application + "/decision",
                "{\"outcome\": \"APPROVED\"}");
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(201);
        HttpResponse<String> published = call(
                "prefecture-officer-2",
                "POST",
                "/api/v1/notices",
                "{\"applications\": [\"" + application
                        + "\"], \"titleZh\": \"拟支持项目公示\", \"contactZh\": \"0433-0000000\"}");
        assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
        return json(published).path("id").asString();
    }
}
