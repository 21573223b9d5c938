package org.zhuqi.access;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.springframework.context.ApplicationContext;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.accounts.Username;
import org.zhuqi.accounts.usecase.IdentifyActor;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.UserId;

/** Who lives in the world, and what rooms need of them to make something. */
final class Inhabitants {
    static final String NOBODY = "public";
    static final String ADDRESS = "127.0.0.1";
    /** One that somebody may choose. */
    static final String CHOSEN = "Teapot-bridge-7";
    /** The morning on which it all happens. */
    static final Instant MORNING = Instant.parse("2024-08-26T02:00:00Z");
    // Who prepares what lies before the officers of the table, so that four eyes do not stand in their way.
    static final String DECIDER = "prefecture-officer-2";

    private final ApplicationContext context;

    Inhabitants(ApplicationContext context) {
        this.context = context;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Actor person(String username) {
        return identify(bean(Accounts.class)
                .findByUsername(new Username(username))
                .orElseThrow(() -> new IllegalStateException(username))
                .id());
    }

    Actor officerOf(ReportingUnitId unit) {
        UserId officer = bean(Accounts.class).withRole(Role.UNIT_OFFICER, unit).getFirst();
        return identify(officer);
    }

    private Actor identify(UserId id) {
        return bean(IdentifyActor.class).ofSession(id, ADDRESS).orElseThrow().actor();
    }

    /** The applicant's enterprise as it is now. */
    Enterprise enterpriseOf(World.Side side) {
        return bean(Enterprises.class)
                .find(Objects.requireNonNull(person(side.applicant()).enterprise()))
                .orElseThrow();
    }

    ReportingUnitId unitOf(World.Side side) {
        return enterpriseOf(side).unit();
    }

    static InputStream pdf(String about) {
        return new ByteArrayInputStream(("%PDF-1.4\n% " + about + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII));
    }
}
