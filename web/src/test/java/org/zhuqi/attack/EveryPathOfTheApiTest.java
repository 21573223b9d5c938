package org.zhuqi.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhuqi.attack.Prey.AUDIT;
import static org.zhuqi.attack.Prey.BUREAU;
import static org.zhuqi.attack.Prey.CLERK;
import static org.zhuqi.attack.Prey.LEADER;
import static org.zhuqi.attack.Prey.NOBODY;
import static org.zhuqi.attack.Prey.OFFICER;
import static org.zhuqi.attack.Prey.OWNER;
import static org.zhuqi.attack.Prey.ROLES;
import static org.zhuqi.attack.Prey.STRANGER;
import static org.zhuqi.attack.Prey.SYSTEM;
import static org.zhuqi.attack.Prey.UNIT;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.zhuqi.shared.http.Visitor;

/**
 * Every operation that the description of the API names, by every role, on a record of one's own, on somebody else's and on
 * one that does not exist.
 */
@TestMethodOrder(MethodOrderer.MethodName.class)
class EveryPathOfTheApiTest extends Besieged {
    private static final List<Prey> PREY = List.of(
            new AccountPrey(),
            new EnterprisePrey(),
            new ApplicationPrey(),
            new CampaignPrey(),
            new ProjectPrey(),
            new ParkPrey(),
            new PolicyPrey(),
            new ReviewDeskPrey(),
            new CandidatePrey(),
            new MoneyPrey());

    /** By the part of a path before the id. */
    private static final Map<String, Prey.Reach> REACH = new HashMap<>();

    private static final Map<String, Set<String>> LISTS = new HashMap<>();

    static {
        for (Prey prey : PREY) {
            REACH.putAll(prey.reach());
            LISTS.putAll(prey.lists());
        }
    }

    /** What answers without a token, as promised to the public. */
    private static final Pattern PUBLIC = Pattern.compile("POST /api/v1/(?:tokens|registrations|credit-codes/check)"
            + "|GET /api/v1/(?:calendar|measures|notices|documents)(?:/.*)?|GET /api/v1/units"
            + "|GET /api/v1/(?:activities|campaigns)(?:/[^/]+)?|GET /api/v1/receipts/[^/]+"
            + "|GET /api/v1/policies(?:/[^/]+(?:/items)?)?"
            + "|GET /api/v1/programmes(?:/[^/]+)?|POST /api/v1/notices/[^/]+/objections");

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    /** Would do a great deal for whoever may: decide, grant, confirm, take part. */
    private static final String GREEDY = """
            {"role": "SYSTEM_ADMIN", "unit": "222400", "status": "APPROVED", "amount": 99999999, "outcome": "APPROVED",
             "opinion": "同意。", "reason": "理由", "reasons": "理由", "vouching": "担保", "certified": true,
             "mends": [{"field": "projectName", "what": "重填"}], "to": "%s", "disable": true, "baseVersion": 0,
             "changes": {"projectName": "改"}, "month": "2024-05", "expert": "%s", "why": "DECLARED"}""".formatted(MADE_UP, MADE_UP);

    /** Variables of pages that name a kind by another word than the API; what has no kind is tried with everything. */
    private static final Map<String, String> OTHERWISE_CALLED =
            Map.of("task", "tasks", "part", "participations", "result", "activity-results");

    private static final Map<String, Prey.Sides> RECORDS = new HashMap<>();

    private final List<String> wrong = new ArrayList<>();

    @BeforeEach
    void twoSidesWithRecords() {
        if (RECORDS.containsKey("kind")) {
            return;
        }
        for (Prey prey : PREY) {
            prey.records(this).forEach((kind, sides) -> {
                assertThat(List.of(sides.own(), sides.foreign())).as(kind).doesNotContain("");
                RECORDS.put(kind, sides);
            });
        }
        RECORDS.put("kind", new Prey.Sides("application", "application"));
    }

    @Test
    void a_new_path_brings_records_to_attack_it_with() {
        Set<String> missing = new TreeSet<>();
        operations()
                .keySet()
                .forEach(operation -> variables(operation).forEach(kind -> {
                    if (!kind.equals("kind") && !REACH.containsKey(kind)) {
                        missing.add(operation + ": add who reaches \"" + kind
                                + "\", and an own and a foreign id, to the Prey of its room");
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
            Prey.Reach reach = REACH.get(kinds.getFirst().equals("kind") ? "subject" : kinds.getFirst());
            for (String role : ROLES) {
                boolean reads = operation.startsWith("GET");
                if (!reads && role.equals(LEADER)) {
                    // Reads everything and does no business.
                    HttpResponse<String> answer = ask(role, operation, filled(operation, 1, role), GREEDY);
                    // Says who works on what, and nothing else.
                    boolean assigns = operation.equals("POST /api/v1/reviews/{id}/assign")
                            || operation.equals("PUT /api/v1/reviews/{id}/site-officers");
                    boolean personal = assigns
                            || kinds.contains("notifications")
                            || kinds.contains("tokens")
                            || kinds.contains("notices")
                            // A trial of a rule changes nothing.
                            || kinds.contains("light-rules");
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
        String kind = variables("GET " + page).getFirst();
        Prey.Sides sides = RECORDS.get(OTHERWISE_CALLED.getOrDefault(kind, kind));
        return (sides == null ? RECORDS.values().stream() : Stream.of(sides))
                .flatMap(each -> Stream.of(each.own(), each.foreign()))
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
                Prey.Reach reach = REACH.get(kind);
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
        if (answer.statusCode() != madeUp.statusCode() || !nameless(answer).equals(nameless(madeUp))) {
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

    /** What is said, without what was asked for. */
    private static String nameless(HttpResponse<String> answer) {
        return answer.body().replaceAll("\"instance\":\"[^\"]*\"", "").replaceAll(ID, "id");
    }

    /** What each variable stands for: the part of the path before it, or its own name where that says more. */
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
        Prey.Sides sides = RECORDS.get(kind);
        return sides == null ? MADE_UP : side == 0 ? sides.own() : sides.foreign();
    }
}
