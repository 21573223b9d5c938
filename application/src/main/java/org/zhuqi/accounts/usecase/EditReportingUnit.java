package org.zhuqi.accounts.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.AccountError;
import org.zhuqi.accounts.AccountRight;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.ReportingUnits;
import org.zhuqi.accounts.UnitKind;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;

/** Changes a unit's names, its host county and whether it is in use; kind and id stay. */
@Service
@Transactional
@RequiredArgsConstructor
public class EditReportingUnit {
    private static final int NAME_LENGTH = 200;
    private final ReportingUnits units;
    private final AuditTrail auditTrail;

    /**
     * What the administrator typed.
     *
     * @param host for zones only
     * @param seen {@link #stamp} of the unit the editor began with
     */
    public record Command(
            ReportingUnitId id,
            String nameZh,
            @Nullable String nameKo,
            @Nullable String nameEn,
            @Nullable ReportingUnitId host,
            boolean active,
            String seen) {}

    /** Stands for a unit as it is, so that a form can tell later what it began with. */
    public static String stamp(ReportingUnit unit) {
        return unit.name() + " " + unit.hostCounty() + " " + unit.active();
    }

    public void edit(Actor actor, Command command) {
        actor.may(AccountRight.EDIT_UNITS).orRefuse();
        ReportingUnit before = units.find(command.id()).orElseThrow(SharedError.NOT_FOUND::refused);
        if (!stamp(before).equals(command.seen())) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        refuseBadNames(command);
        ReportingUnit after = before.withName(
                        new LocalText(command.nameZh().strip(), tidy(command.nameKo()), tidy(command.nameEn())))
                .withActive(command.active() || before.kind() == UnitKind.PREFECTURE);
        if (before.kind() == UnitKind.ZONE) {
            after = after.withHostCounty(host(before, command.host()));
        }
        units.save(after, before);
        auditTrail.record(AuditEvent.done(actor, "accounts.edit-unit", "reporting-unit", command.id())
                .with(Map.of("name", after.name().zh(), "active", String.valueOf(after.active()))));
    }

    private ReportingUnitId host(ReportingUnit zone, @Nullable ReportingUnitId host) {
        return Optional.ofNullable(host)
                .flatMap(units::find)
                .filter(unit -> unit.kind() == UnitKind.COUNTY)
                .filter(unit -> java.util.Objects.equals(unit.parent(), zone.parent()))
                .map(ReportingUnit::id)
                .orElseThrow(AccountError.HOST_NOT_ALLOWED::refused);
    }

    private static void refuseBadNames(Command command) {
        List<FieldProblem> problems = new ArrayList<>();
        if (command.nameZh().isBlank()) {
            problems.add(FieldProblem.of("nameZh", "accounts.name-missing"));
        }
        refuseLong("nameZh", command.nameZh(), problems);
        refuseLong("nameKo", command.nameKo(), problems);
        refuseLong("nameEn", command.nameEn(), problems);
        if (!problems.isEmpty()) {
            throw SharedError.INVALID_INPUT.refused(problems);
        }
    }

    private static void refuseLong(String field, @Nullable String name, List<FieldProblem> problems) {
        if (name != null && name.length() > NAME_LENGTH) {
            problems.add(FieldProblem.of(field, "accounts.name-too-long", NAME_LENGTH));
        }
    }

    private static @Nullable String tidy(@Nullable String name) {
        return name == null || name.isBlank() ? null : name.strip();
    }
}
