package org.zhuqi.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.audit.ChainVerdict;
import org.zhuqi.audit.usecase.VerifyAuditChain;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.http.Visitor;

/** A machine's clock that is set forward too far, and back again. */
class JumpingClockTest {
    private static final LocalDateTime NOW = LocalDateTime.parse("2024-08-26T09:00:00");

    @Test
    void receipts_deadlines_logins_and_locks_stay_sane() throws Exception {
        try (Platform platform = Platform.startedOn(NOW)) {
            Submitter client = new Submitter(platform.address(), "demo-enterprise-001", new ArrayList<>());
            Visitor officer = new Visitor(platform.address());
            officer.logIn("prefecture-officer-1", People.PASSWORD);
            Submitter.Answered first = submitted(client);
            client.withdraw(first.application());

            // Two hours back: what is submitted now is earlier than what was submitted before.
            platform.clock().jumpTo(NOW.minusHours(2));
            Submitter.Answered second = submitted(client);
            assertThat(second.number()).isNotEqualTo(first.number());
            client.assertWhole(first);
            client.assertWhole(second);
            assertThat(officer.get("/staff").statusCode()).as("logged in").isEqualTo(200);
            client.withdraw(second.application());

            // A year ahead: the window is closed, a token has run out; and back again as if nothing had been.
            platform.clock().jumpTo(NOW.plusYears(1));
            assertThat(new Visitor(platform.address())
                            .getJson("/api/v1/applications?limit=1", client.token())
                            .statusCode())
                    .as("a token that has run out")
                    .isEqualTo(401);
            assertThat(platform.bean(VerifyAuditChain.class).verify(Actor.system()))
                    .isInstanceOf(ChainVerdict.Whole.class);
            platform.clock().jumpTo(NOW.plusMinutes(10));
            client.assertWhole(second);
            Submitter.Answered third = submitted(client);
            assertThat(third.number()).isNotIn(first.number(), second.number());
            assertThat(officer.get("/staff").statusCode()).as("logged in").isEqualTo(200);
            assertThat(platform.bean(VerifyAuditChain.class).verify(Actor.system()))
                    .isInstanceOf(ChainVerdict.Whole.class);
        }
    }

    private static Submitter.Answered submitted(Submitter client) {
        return client.submit(
                new Submitter.Asked(client.prepare(), UUID.randomUUID().toString()));
    }
}
