package org.zhuqi.attack;

import java.util.Map;
import java.util.Set;

/** Accounts, what is personal to each, the audit trail, figures. */
final class AccountPrey extends Prey {
    @Override
    Map<String, Reach> reach() {
        return Map.of(
                "accounts", new Reach(ADMINS, ADMINS),
                "colleagues", new Reach(Set.of(OWNER), Set.of()),
                "notifications", new Reach(EVERYBODY, Set.of()),
                "tokens", new Reach(EVERYBODY, Set.of()),
                "measures", new Reach(EVERYBODY, EVERYBODY));
    }

    @Override
    Map<String, Set<String>> lists() {
        return Map.of("/api/v1/accounts", ADMINS, "/api/v1/audit", Set.of(AUDIT), "/api/v1/colleagues", Set.of(OWNER));
    }

    @Override
    Map<String, Sides> records(Besieged program) {
        String colleague = Besieged.json(program.call(
                        OWNER, "POST", "/api/v1/colleagues", "{\"username\":\"attacked-1\",\"nameZh\":\"甲\"}"))
                .path("id")
                .asString();
        return Map.of(
                "accounts", new Sides(account(program, "helong-officer-1"), account(program, "longjing-officer-1")),
                "colleagues", new Sides(colleague, account(program, STRANGER)),
                "measures", Sides.both("enterprises.total"));
    }
}
