package org.zhuqi.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Dry runs, candidates and offers: those of the demonstration, of which the owner's is offered by its county. */
final class CandidatePrey extends Prey {
    /** Holds the title too, and lies in another county. */
    private static final String ELSEWHERE = "demo-enterprise-004";

    @Override
    Map<String, Reach> reach() {
        return Map.of(
                "dry-runs", new Reach(BUREAU, BUREAU),
                "candidates", new Reach(OFFICES, BUREAU),
                "offers", new Reach(Set.of(OWNER, CLERK), Set.of()));
    }

    @Override
    Map<String, Set<String>> lists() {
        return Map.of("/api/v1/candidates", OFFICES, "/api/v1/offers", Set.of(OWNER, CLERK));
    }

    @Override
    Map<String, Sides> records(Besieged program) {
        String own = candidate(program, OWNER);
        String foreign = candidate(program, ELSEWHERE);
        HttpResponse<String> confirmed =
                program.call(UNIT, "POST", "/api/v1/candidates/confirmations", "{\"candidates\": [\"" + own + "\"]}");
        assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(200);
        return Map.of(
                "dry-runs", Sides.both(id("demonstration dry run")),
                "candidates", new Sides(own, foreign),
                "offers", new Sides(own, foreign));
    }

    private static String candidate(Besieged program, String user) {
        return id("demonstration candidate " + enterprise(program, user));
    }

    private static String id(String what) {
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
