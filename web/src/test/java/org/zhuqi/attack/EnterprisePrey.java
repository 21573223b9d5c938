package org.zhuqi.attack;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.http.Visitor;

/** Enterprises, those that register, and lists of them that were handed in. */
final class EnterprisePrey extends Prey {
    @Override
    Map<String, Reach> reach() {
        return Map.of(
                "enterprises", new Reach(PARTIES, BUREAU),
                "registrations", new Reach(OFFICES, BUREAU),
                "imports", new Reach(Set.of(OFFICER, UNIT), Set.of(OFFICER)));
    }

    @Override
    Map<String, Set<String>> lists() {
        return Map.of("/api/v1/enterprises", PARTIES, "/api/v1/registrations", OFFICES);
    }

    @Override
    Map<String, Sides> records(Besieged program) {
        return Map.of(
                "enterprises", new Sides(enterprise(program, OWNER), enterprise(program, STRANGER)),
                "registrations",
                        new Sides(
                                registration(program, "91222401", "222401", 1),
                                registration(program, "91222426", "222426", 2)),
                "imports", new Sides(imported(program, "yanji-officer-1"), imported(program, "dunhua-officer-1")));
    }

    private static String registration(Besieged program, String prefix, String unit, int number) {
        String code = CreditCode.complete(prefix, "MA0TE88" + number).value();
        Visitor visitor = new Visitor(program.port);
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
        return one(program, "select id from registration where credit_code = ?", code);
    }

    /** A list that an officer handed in. */
    private static String imported(Besieged program, String officer) {
        Visitor visitor = program.loggedIn(officer);
        visitor.get("/staff/imports/new?kind=enterprises");
        HttpResponse<String> taken = visitor.post(
                "/staff/imports", Map.of("kind", "enterprises"), "file", "list.xlsx", program.listOfEnterprises());
        String at = taken.headers().firstValue("location").orElse("");
        return at.substring(at.lastIndexOf('/') + 1);
    }
}
