package org.zhuqi.parks.usecase;

import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.parks.ParksError;
import org.zhuqi.parks.ParksRight;
import org.zhuqi.parks.Zone;
import org.zhuqi.parks.ZoneEntry;
import org.zhuqi.parks.ZoneId;
import org.zhuqi.parks.Zones;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.usecase.ReadFields;

/** Records zones and says how the items of their building stand. What was said stays; the last word counts. */
@Service
@Transactional
@RequiredArgsConstructor
public class EditZone {
    private final Zones zones;
    private final ParkFields parkFields;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /** What was typed. */
    public record Command(
            @Nullable String nameZh,
            @Nullable String nameKo,
            @Nullable String nameEn,
            @Nullable String unit,
            @Nullable String level,
            @Nullable String words,
            @Nullable String source) {
        /** Nothing typed yet. */
        public static final Command BLANK = new Command("", "", "", "", "", "", "");
    }

    /** What was typed about an item. */
    public record EntryCommand(
            @Nullable String item,
            @Nullable String state,
            @Nullable String words,
            @Nullable String day) {}

    public ZoneId record(Actor actor, Command command) {
        actor.may(ParksRight.EDIT).orRefuse();
        Zone zone = new Zone(new ZoneId(Identifiers.next(clock)), read(command), false, 0);
        zone.may(actor, ParksRight.EDIT).orRefuse();
        zones.add(zone);
        auditTrail.record(AuditEvent.done(actor, "parks.record-zone", "zone", zone.id()));
        return zone.id();
    }

    public void revise(Actor actor, ZoneId id, Command command) {
        Zone zone = found(actor, id);
        Zone revised = zone.revised(read(command));
        revised.may(actor, ParksRight.EDIT).orRefuse();
        zones.save(revised);
        auditTrail.record(AuditEvent.done(actor, "parks.revise-zone", "zone", id));
    }

    /** What is written of it, for a form. */
    @Transactional(readOnly = true)
    public Zone.Sheet written(Actor actor, ZoneId id) {
        return found(actor, id).sheet();
    }

    public void note(Actor actor, ZoneId id, EntryCommand command) {
        Zone zone = found(actor, id);
        LocalDate today = LocalDate.now(clock);
        ReadFields fields = new ReadFields();
        ZoneEntry entry = new ZoneEntry(
                zone.id(),
                fields.required("item", command.item(), ParkFields.NAME),
                fields.requiredOne(ZoneEntry.State.class, "state", command.state())
                        .orElse(ZoneEntry.State.PLANNED),
                fields.text("words", command.words(), ParkFields.WHY),
                fields.day("day", command.day()).orElse(today),
                actor.id(),
                actor.name(),
                clock.instant());
        fields.refuseWrong();
        if (entry.day().isAfter(today)) {
            throw ParksError.DAY_TO_COME.refused();
        }
        zones.add(entry);
        auditTrail.record(AuditEvent.done(actor, "parks.note-zone", "zone", id).with("item", entry.item()));
    }

    private Zone.Sheet read(Command command) {
        ReadFields fields = new ReadFields();
        Zone.Sheet sheet = new Zone.Sheet(
                fields.local("name", command.nameZh(), command.nameKo(), command.nameEn(), ParkFields.NAME),
                parkFields.unit(fields, command.unit()),
                fields.text("level", command.level(), ParkFields.NAME),
                fields.text("words", command.words(), ParkFields.TEXT),
                fields.text("source", command.source(), ParkFields.NAME));
        fields.refuseWrong();
        return sheet;
    }

    private Zone found(Actor actor, ZoneId id) {
        actor.may(ParksRight.EDIT).orRefuse();
        Zone zone = zones.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        zone.may(actor, ParksRight.EDIT).orRefuse();
        return zone;
    }
}
