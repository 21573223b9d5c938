package org.zhuqi.enterprises.usecase;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.enterprises.CodeOverride;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseError;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.SharedError;

/** Changes an enterprise's record; contacts have their own use case because they are shown masked. */
@Service
@Transactional
@RequiredArgsConstructor
public class EditEnterprise {
    private final CheckDetails checkDetails;
    private final Enterprises enterprises;
    private final KeepChanges keepChanges;
    private final KeepSizeClass keepSizeClass;
    private final AuditTrail auditTrail;

    /**
     * @param version the version the editor saw; when it is no longer the record's, the save is refused with what was
     *     changed since, by whom and when
     * @param vouching needed only for a new code that fails its check character
     */
    public record Command(
            long version,
            EnterpriseDetails details,
            @Nullable CodeVouching vouching) {}

    public void edit(Actor actor, EnterpriseId id, Command command) {
        actor.may(EnterpriseRight.EDIT).orRefuse();
        Enterprise before = enterprises.findForChange(id).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(EnterpriseRight.EDIT, before.unit(), id).orRefuse();
        keepChanges.refuseOutdated(before, command.version());
        CheckDetails.Checked checked = checkDetails.check(
                actor,
                id,
                command.details(),
                command.vouching(),
                before.override(),
                before.creditCode(),
                before.demonstration() && before.creditCode() == null,
                before.unit());
        actor.may(EnterpriseRight.EDIT, checked.unit(), id).orRefuse();
        if (checked.code() != null
                && enterprises
                        .findByCode(checked.code())
                        .filter(other -> !other.id().equals(id))
                        .isPresent()) {
            throw EnterpriseError.CODE_TAKEN.refused(List.of(FieldProblem.of("creditCode", "enterprises.code-taken")));
        }
        Enterprise after = changed(before, checked);
        if (after.differencesFrom(before).isEmpty()) {
            return;
        }
        enterprises.save(after);
        keepChanges.keep(actor, before, after);
        keepSizeClass.renew(after);
        auditTrail.record(event(actor, before, after));
        CodeOverride override = after.override();
        if (override != null && !override.equals(before.override())) {
            auditTrail.record(AuditEvent.done(actor, "enterprises.override-code", "enterprise", id)
                    .with(Map.of(
                            "creditCode",
                            String.valueOf(after.creditCode()),
                            "reason",
                            override.reason(),
                            "licence",
                            override.licence().toString())));
        }
    }

    /** The record with what was checked in place of what it had; contacts stay. */
    static Enterprise changed(Enterprise before, CheckDetails.Checked checked) {
        // A record never holds a failing code without an override, not even between two of these steps.
        return before.withOverride(checked.override() == null ? before.override() : checked.override())
                .withCreditCode(checked.code())
                .withOverride(checked.override())
                .withNames(checked.names())
                .withUnit(checked.unit())
                .withCounty(checked.county())
                .withIndustry(checked.industry())
                .withShareholders(checked.shareholders());
    }

    static AuditEvent event(Actor actor, Enterprise before, Enterprise after) {
        return AuditEvent.done(actor, "enterprises.edit", "enterprise", after.id())
                .with("fields", KeepChanges.fields(before, after));
    }
}
