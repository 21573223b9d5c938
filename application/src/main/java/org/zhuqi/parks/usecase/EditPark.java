package org.zhuqi.parks.usecase;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.parks.Park;
import org.zhuqi.parks.ParkId;
import org.zhuqi.parks.ParkKind;
import org.zhuqi.parks.Parks;
import org.zhuqi.parks.ParksRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.usecase.ReadFields;

/** Records parks, changes what is written of them, and opens their pages to everybody. */
@Service
@Transactional
@RequiredArgsConstructor
public class EditPark {
    private final Parks parks;
    private final ParkFields parkFields;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /**
     * What was typed. Areas in ㎡ as they are stated, e.g. {@code 4.35万} or {@code 约7800}; directions one a line.
     *
     * @param version of the park that was read, null for a new one
     * @param project id of the project that builds it
     */
    public record Command(
            @Nullable Long version,
            @Nullable String nameZh,
            @Nullable String nameKo,
            @Nullable String nameEn,
            @Nullable String kind,
            @Nullable String unit,
            @Nullable String address,
            @Nullable String words,
            @Nullable String source,
            @Nullable String land,
            @Nullable String floor,
            @Nullable String directions,
            @Nullable String project) {
        /** Nothing typed yet. */
        public static final Command BLANK = new Command(null, "", "", "", "", "", "", "", "", "", "", "", "");
    }

    /** What a form says. */
    private record Read(
            Park.Profile profile,
            Park.Size size,
            List<LocalText> directions,
            @Nullable UUID project) {}

    public ParkId record(Actor actor, Command command) {
        actor.may(ParksRight.EDIT).orRefuse();
        Read read = read(command);
        Park park = new Park(
                new ParkId(Identifiers.next(clock)),
                read.profile(),
                read.size(),
                read.directions(),
                read.project(),
                false,
                false,
                0);
        park.may(actor, ParksRight.EDIT).orRefuse();
        parks.add(park);
        auditTrail.record(AuditEvent.done(actor, "parks.record", "park", park.id()));
        return park.id();
    }

    /** Also hands it over: whoever changes the unit must answer for both. */
    public void revise(Actor actor, ParkId id, Command command) {
        Park park = found(actor, id);
        Long version = command.version();
        if (version != null && version != park.version()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        Read read = read(command);
        Park revised = park.revised(read.profile(), read.size(), read.directions(), read.project());
        revised.may(actor, ParksRight.EDIT).orRefuse();
        parks.save(revised);
        auditTrail.record(AuditEvent.done(actor, "parks.revise", "park", id));
    }

    /** @param open whether everybody may see its page from now on */
    public void open(Actor actor, ParkId id, boolean open) {
        Park park = found(actor, id);
        parks.save(park.opened(open));
        auditTrail.record(AuditEvent.done(actor, "parks.open", "park", id).with("open", String.valueOf(open)));
    }

    /** The park as it would be typed, for a form. */
    @Transactional(readOnly = true)
    public Command written(Actor actor, ParkId id) {
        Park park = found(actor, id);
        Park.Profile profile = park.profile();
        return new Command(
                park.version(),
                profile.name().zh(),
                ParkFields.orEmpty(profile.name().ko()),
                ParkFields.orEmpty(profile.name().en()),
                profile.kind().name(),
                profile.unit().value(),
                profile.address(),
                profile.words(),
                profile.source(),
                ParkFields.orEmpty(park.size().land()),
                ParkFields.orEmpty(park.size().floor()),
                park.directions().stream().map(ParkFields::written).collect(Collectors.joining("\n")),
                ParkFields.orEmpty(park.project()));
    }

    private Read read(Command command) {
        ReadFields fields = new ReadFields();
        Read read = new Read(
                new Park.Profile(
                        fields.local("name", command.nameZh(), command.nameKo(), command.nameEn(), ParkFields.NAME),
                        fields.requiredOne(ParkKind.class, "kind", command.kind())
                                .orElse(ParkKind.INDUSTRIAL),
                        parkFields.unit(fields, command.unit()),
                        fields.text("address", command.address(), ParkFields.NAME),
                        fields.text("words", command.words(), ParkFields.TEXT),
                        fields.text("source", command.source(), ParkFields.NAME)),
                new Park.Size(
                        ParkFields.figure(fields, "land", command.land()),
                        ParkFields.figure(fields, "floor", command.floor())),
                ParkFields.texts(fields, "directions", command.directions()),
                ParkFields.id(fields, "project", command.project()));
        fields.refuseWrong();
        return read;
    }

    private Park found(Actor actor, ParkId id) {
        actor.may(ParksRight.EDIT).orRefuse();
        Park park = parks.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        park.may(actor, ParksRight.EDIT).orRefuse();
        return park;
    }
}
