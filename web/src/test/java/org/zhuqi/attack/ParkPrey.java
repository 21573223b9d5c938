package org.zhuqi.attack;

import java.util.Map;
import java.util.Set;

/** Parks, their buildings and spaces, tenancies and zones, which belong to units; enterprises list their own tenancies. */
final class ParkPrey extends Prey {
    private static final Reach STAFF = new Reach(OFFICES, BUREAU);

    @Override
    Map<String, Reach> reach() {
        return Map.of("parks", STAFF, "buildings", STAFF, "spaces", STAFF, "tenancies", STAFF, "zones", STAFF);
    }

    @Override
    Map<String, Set<String>> lists() {
        return Map.of(
                "/api/v1/parks", OFFICES,
                "/api/v1/vacancies", OFFICES,
                "/api/v1/tenancies", PARTIES,
                "/api/v1/zones", OFFICES);
    }

    @Override
    Map<String, Sides> records(Besieged program) {
        Sides zones = new Sides(
                made(program, "/api/v1/zones", "{\"nameZh\": \"示范区\", \"unit\": \"%s\"}", OWNER),
                made(program, "/api/v1/zones", "{\"nameZh\": \"示范区\", \"unit\": \"%s\"}", STRANGER));
        Map<String, String> own = park(program, OWNER);
        Map<String, String> foreign = park(program, STRANGER);
        return Map.of(
                "parks", new Sides(own.get("park"), foreign.get("park")),
                "buildings", new Sides(own.get("building"), foreign.get("building")),
                "spaces", new Sides(own.get("space"), foreign.get("space")),
                "tenancies", new Sides(own.get("tenancy"), foreign.get("tenancy")),
                "zones", zones);
    }

    private static Map<String, String> park(Besieged program, String user) {
        String park = made(
                program, "/api/v1/parks", "{\"nameZh\": \"试验产业园\", \"kind\": \"INDUSTRIAL\", \"unit\": \"%s\"}", user);
        String building = made(program, "/api/v1/parks/" + park + "/buildings", """
                {"building": {"nameZh": "一号楼", "function": "MIXED"},
                 "stage": {"stage": "IN_USE", "day": "2024-01-01"}}""", user);
        String space = made(
                program,
                "/api/v1/buildings/" + building + "/spaces",
                "{\"code\": \"101\", \"area\": \"500\", \"from\": \"2024-01-01\"}",
                user);
        String tenancy = made(
                program, "/api/v1/parks/" + park + "/tenancies", "{\"unnamed\": true, \"from\": \"2024-01-01\"}", user);
        return Map.of("park", park, "building", building, "space", space, "tenancy", tenancy);
    }

    private static String made(Besieged program, String path, String body, String user) {
        String unit = one(program, "select unit_id from enterprise where id = ?::uuid", enterprise(program, user));
        return recorded(program.call(OFFICER, "POST", path, body.contains("%s") ? body.formatted(unit) : body));
    }
}
