package org.zhuqi.parks.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.parks.Buildings;
import org.zhuqi.parks.ParkId;
import org.zhuqi.parks.ParksError;
import org.zhuqi.parks.ParksRight;
import org.zhuqi.parks.Space;
import org.zhuqi.parks.SpaceId;
import org.zhuqi.parks.Tenancies;
import org.zhuqi.parks.Tenancy;
import org.zhuqi.parks.TenancyId;
import org.zhuqi.parks.TenancyStep;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Approximate;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.usecase.ReadFields;

/** Lets spaces, extends, ends and corrects tenancies. Every step stands on record; a space is never let twice. */
@Service
@Transactional
@RequiredArgsConstructor
public class KeepTenancies {
    private final Buildings buildings;
    private final Tenancies tenancies;
    private final FindPark findPark;
    private final ParkFields parkFields;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /**
     * What was typed.
     *
     * @param space id of it, nothing where only the park is known
     * @param tenant the name; nothing with {@code unnamed}, or where the enterprise says it
     * @param enterprise credit code or id of one on record
     * @param unnamed the name was not published
     * @param open the name may stand on the public page
     * @param area in ㎡ as it is stated
     * @param atLatest the first day is the one on which it was known to be there
     */
    public record Command(
            @Nullable String space,
            @Nullable String tenant,
            @Nullable String enterprise,
            @Nullable Boolean unnamed,
            @Nullable Boolean open,
            @Nullable String area,
            @Nullable String from,
            @Nullable Boolean atLatest,
            @Nullable String to,
            @Nullable String why) {}

    /** What was typed about a new end. */
    public record EndCommand(@Nullable String to, @Nullable String why) {}

    public TenancyId let(Actor actor, ParkId park, Command command) {
        findPark.of(actor, ParksRight.EDIT, park);
        ReadFields fields = new ReadFields();
        Optional<Space> space = Optional.ofNullable(ParkFields.id(fields, "space", command.space()))
                .flatMap(id -> inPark(fields, new SpaceId(id), park));
        Tenancy tenancy = new Tenancy(
                new TenancyId(Identifiers.next(clock)),
                park,
                space.map(Space::building).orElse(null),
                space.map(Space::id).orElse(null),
                tenant(fields, command),
                ParkFields.figure(fields, "area", command.area()),
                term(fields, command),
                false,
                0);
        fields.refuseWrong();
        refuseUnlessFree(space, tenancy);
        tenancies.add(tenancy);
        note(actor, tenancy, TenancyStep.Kind.LET, fields.text("why", command.why(), ParkFields.WHY));
        return tenancy.id();
    }

    /** Nothing as the new end: none is agreed any more. */
    public void extend(Actor actor, TenancyId id, EndCommand command) {
        Tenancy tenancy = found(actor, id);
        ReadFields fields = new ReadFields();
        LocalDate to = fields.day("to", command.to()).orElse(null);
        String why = fields.text("why", command.why(), ParkFields.WHY);
        fields.refuseWrong();
        keep(actor, tenancy.extended(to, LocalDate.now(clock)), TenancyStep.Kind.EXTENDED, why);
    }

    public void end(Actor actor, TenancyId id, EndCommand command) {
        Tenancy tenancy = found(actor, id);
        ReadFields fields = new ReadFields();
        LocalDate today = LocalDate.now(clock);
        LocalDate last = fields.requiredDay("to", command.to()).orElse(today);
        String why = fields.required("why", command.why(), ParkFields.WHY);
        fields.refuseWrong();
        keep(actor, tenancy.ended(last, why, today), TenancyStep.Kind.ENDED, why);
    }

    /** The space stays; who moves ends one tenancy and begins another. */
    public void correct(Actor actor, TenancyId id, Command command) {
        Tenancy tenancy = found(actor, id);
        ReadFields fields = new ReadFields();
        Tenancy.Tenant tenant = tenant(fields, command);
        Approximate area = ParkFields.figure(fields, "area", command.area());
        Tenancy.Term term = term(fields, command);
        String why = fields.required("why", command.why(), ParkFields.WHY);
        fields.refuseWrong();
        keep(actor, tenancy.corrected(tenant, area, term, why), TenancyStep.Kind.CORRECTED, why);
    }

    public void withdraw(Actor actor, TenancyId id, EndCommand command) {
        Tenancy tenancy = found(actor, id);
        ReadFields fields = new ReadFields();
        String why = fields.required("why", command.why(), ParkFields.WHY);
        fields.refuseWrong();
        keep(actor, tenancy.takenBack(why), TenancyStep.Kind.WITHDRAWN, why);
    }

    private void keep(Actor actor, Tenancy tenancy, TenancyStep.Kind kind, String why) {
        SpaceId space = tenancy.space();
        if (space != null && !tenancy.withdrawn()) {
            refuseUnlessFree(buildings.findForChange(space), tenancy);
        }
        tenancies.save(tenancy);
        note(actor, tenancy, kind, why);
    }

    /** The space is locked: nobody lets it between this look and the end of the transaction. */
    private void refuseUnlessFree(Optional<Space> space, Tenancy tenancy) {
        space.ifPresent(found -> {
            if (!found.there(tenancy.term())) {
                throw ParksError.SPACE_NOT_THERE.refused();
            }
            boolean taken = tenancies.of(found.id()).stream()
                    .filter(other -> !other.id().equals(tenancy.id()))
                    .anyMatch(other -> other.term().overlaps(tenancy.term()));
            if (taken) {
                throw ParksError.SPACE_TAKEN.refused();
            }
        });
    }

    private void note(Actor actor, Tenancy tenancy, TenancyStep.Kind kind, String why) {
        tenancies.add(new TenancyStep(
                tenancy.id(),
                kind,
                tenancy.tenant().name(),
                tenancy.term(),
                why,
                actor.id(),
                actor.name(),
                clock.instant()));
        auditTrail.record(AuditEvent.done(actor, "parks.keep-tenancy", "tenancy", tenancy.id())
                .with("step", kind.name())
                .with("park", tenancy.park().toString()));
    }

    private Optional<Space> inPark(ReadFields fields, SpaceId id, ParkId park) {
        Optional<Space> space =
                buildings.findForChange(id).filter(found -> found.park().equals(park));
        if (space.isEmpty()) {
            fields.wrong(FieldProblem.of("space", "shared.choice"));
        }
        return space;
    }

    private Tenancy.Tenant tenant(ReadFields fields, Command command) {
        Optional<Enterprise> enterprise = parkFields.enterprise(
                fields, "enterprise", fields.text("enterprise", command.enterprise(), ParkFields.NAME));
        if (Boolean.TRUE.equals(command.unnamed())) {
            return Tenancy.Tenant.UNNAMED;
        }
        String typed = fields.text("tenant", command.tenant(), ParkFields.NAME);
        if (typed.isEmpty() && enterprise.isEmpty()) {
            fields.wrong(FieldProblem.of("tenant", "shared.missing"));
        }
        return new Tenancy.Tenant(
                enterprise.map(Enterprise::name).orElse(ParkFields.orNull(typed)),
                enterprise.map(Enterprise::id).orElse(null),
                Boolean.TRUE.equals(command.open()));
    }

    private Tenancy.Term term(ReadFields fields, Command command) {
        LocalDate from = fields.requiredDay("from", command.from()).orElse(LocalDate.now(clock));
        LocalDate to = fields.day("to", command.to()).orElse(null);
        if (to != null && to.isBefore(from)) {
            fields.wrong(FieldProblem.of("to", "parks.ends-before"));
            return new Tenancy.Term(from, false, null);
        }
        return new Tenancy.Term(from, Boolean.TRUE.equals(command.atLatest()), to);
    }

    private Tenancy found(Actor actor, TenancyId id) {
        actor.may(ParksRight.EDIT).orRefuse();
        Tenancy tenancy = tenancies.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        findPark.of(actor, ParksRight.EDIT, tenancy.park());
        return tenancy;
    }
}
