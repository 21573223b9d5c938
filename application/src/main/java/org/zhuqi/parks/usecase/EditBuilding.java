package org.zhuqi.parks.usecase;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.parks.Building;
import org.zhuqi.parks.BuildingFunction;
import org.zhuqi.parks.BuildingId;
import org.zhuqi.parks.BuildingStage;
import org.zhuqi.parks.Buildings;
import org.zhuqi.parks.ParkId;
import org.zhuqi.parks.ParksError;
import org.zhuqi.parks.ParksRight;
import org.zhuqi.parks.Space;
import org.zhuqi.parks.SpaceId;
import org.zhuqi.parks.Tenancies;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.usecase.ReadFields;

/** Records buildings and their spaces, how far they are, and what is given up. */
@Service
@Transactional
@RequiredArgsConstructor
public class EditBuilding {
    private final Buildings buildings;
    private final Tenancies tenancies;
    private final FindPark findPark;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /** What was typed; the floor area in ㎡ as it is stated. */
    public record Command(
            @Nullable String nameZh,
            @Nullable String nameKo,
            @Nullable String nameEn,
            @Nullable String function,
            @Nullable String floor) {}

    /** What was typed about a stage. */
    public record StageCommand(
            @Nullable String stage,
            @Nullable String day,
            @Nullable String note) {}

    /** What was typed about a space: ㎡, m, t/㎡ and kVA. */
    public record SpaceCommand(
            @Nullable String code,
            @Nullable String area,
            @Nullable String height,
            @Nullable String load,
            @Nullable String power,
            @Nullable String from) {}

    /** What was typed about giving up a space. */
    public record GiveUpCommand(
            @Nullable String until, @Nullable String why) {}

    public BuildingId record(Actor actor, ParkId park, Command command, StageCommand stage) {
        findPark.of(actor, ParksRight.EDIT, park);
        ReadFields fields = new ReadFields();
        Building.Plan plan = plan(fields, command);
        Building.Reached reached = reached(fields, stage);
        fields.refuseWrong();
        Building building =
                Building.recorded(new BuildingId(Identifiers.next(clock)), park, plan, reached, LocalDate.now(clock));
        buildings.add(building);
        auditTrail.record(AuditEvent.done(actor, "parks.record-building", "building", building.id())
                .with("park", park.toString()));
        return building.id();
    }

    public void revise(Actor actor, BuildingId id, Command command) {
        Building building = findPark.of(actor, ParksRight.EDIT, id);
        ReadFields fields = new ReadFields();
        Building.Plan plan = plan(fields, command);
        fields.refuseWrong();
        buildings.save(building.revised(plan));
        auditTrail.record(AuditEvent.done(actor, "parks.revise-building", "building", id));
    }

    public void reach(Actor actor, BuildingId id, StageCommand command) {
        Building building = findPark.of(actor, ParksRight.EDIT, id);
        ReadFields fields = new ReadFields();
        Building.Reached reached = reached(fields, command);
        fields.refuseWrong();
        buildings.save(building.reached(reached, LocalDate.now(clock)));
        auditTrail.record(AuditEvent.done(actor, "parks.reach-stage", "building", id)
                .with("stage", reached.stage().name()));
    }

    public SpaceId addSpace(Actor actor, BuildingId id, SpaceCommand command) {
        Building building = findPark.of(actor, ParksRight.EDIT, id);
        ReadFields fields = new ReadFields();
        Space.Fitting fitting = fitting(fields, command);
        LocalDate from = fields.day("from", command.from()).orElse(LocalDate.now(clock));
        fields.refuseWrong();
        Space space = new Space(new SpaceId(Identifiers.next(clock)), id, building.park(), fitting, from, null, 0);
        buildings.add(space);
        auditTrail.record(
                AuditEvent.done(actor, "parks.add-space", "space", space.id()).with("building", id.toString()));
        return space.id();
    }

    public void reviseSpace(Actor actor, SpaceId id, SpaceCommand command) {
        Space space = foundForChange(actor, id);
        ReadFields fields = new ReadFields();
        Space.Fitting fitting = fitting(fields, command);
        fields.refuseWrong();
        buildings.save(space.revised(fitting));
        auditTrail.record(AuditEvent.done(actor, "parks.revise-space", "space", id));
    }

    /** Refuses while somebody has it after the day. */
    public void giveUpSpace(Actor actor, SpaceId id, GiveUpCommand command) {
        Space space = foundForChange(actor, id);
        ReadFields fields = new ReadFields();
        LocalDate until = fields.requiredDay("until", command.until()).orElse(LocalDate.now(clock));
        String why = fields.required("why", command.why(), ParkFields.WHY);
        fields.refuseWrong();
        Space givenUp = space.givenUp(until);
        if (!tenancies.of(id).stream().allMatch(tenancy -> givenUp.there(tenancy.term()))) {
            throw ParksError.SPACE_LET.refused();
        }
        buildings.save(givenUp);
        auditTrail.record(
                AuditEvent.done(actor, "parks.give-up-space", "space", id).with("why", why));
    }

    private Space foundForChange(Actor actor, SpaceId id) {
        actor.may(ParksRight.EDIT).orRefuse();
        Space space = buildings.findForChange(id).orElseThrow(SharedError.NOT_FOUND::refused);
        findPark.of(actor, ParksRight.EDIT, space.park());
        return space;
    }

    private static Building.Plan plan(ReadFields fields, Command command) {
        return new Building.Plan(
                fields.local("name", command.nameZh(), command.nameKo(), command.nameEn(), ParkFields.NAME),
                fields.requiredOne(BuildingFunction.class, "function", command.function())
                        .orElse(BuildingFunction.MIXED),
                ParkFields.figure(fields, "floor", command.floor()));
    }

    private Building.Reached reached(ReadFields fields, StageCommand command) {
        return new Building.Reached(
                fields.requiredOne(BuildingStage.class, "stage", command.stage())
                        .orElse(BuildingStage.PLANNED),
                fields.day("day", command.day()).orElse(LocalDate.now(clock)),
                fields.text("note", command.note(), ParkFields.WHY));
    }

    private static Space.Fitting fitting(ReadFields fields, SpaceCommand command) {
        String code = fields.required("code", command.code(), ParkFields.NAME);
        fields.required("area", command.area(), ParkFields.NAME);
        BigDecimal area = ParkFields.positive(fields, "area", command.area());
        return new Space.Fitting(
                code,
                area == null ? BigDecimal.ONE : area,
                ParkFields.positive(fields, "height", command.height()),
                ParkFields.positive(fields, "load", command.load()),
                ParkFields.positive(fields, "power", command.power()));
    }
}
