package org.zhuqi.campaigns.demands;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;

/** Who does something, and when. */
public record Signature(
        Instant at,
        ZoneId zone,
        UserId by,
        String byName,
        @Nullable ReportingUnitId byUnit) {
    public static Signature of(Actor actor, Instant at, ZoneId zone) {
        return new Signature(at, zone, actor.id(), actor.name(), actor.unit());
    }

    /** The program's, at the same moment. */
    Signature ofProgram() {
        Actor system = Actor.system();
        return new Signature(at, zone, system.id(), system.name(), null);
    }

    public LocalDate on() {
        return moment().on();
    }

    Moment moment() {
        return Moment.of(at, zone);
    }

    DemandEntry entry(int sequence, DemandEvent event) {
        return new DemandEntry(sequence, at, on(), by, byName, byUnit, event);
    }
}
