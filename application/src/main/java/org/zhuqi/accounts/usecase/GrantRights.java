package org.zhuqi.accounts.usecase;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountError;
import org.zhuqi.accounts.AccountRight;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.accounts.ApiTokens;
import org.zhuqi.accounts.Post;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.ReportingUnits;
import org.zhuqi.accounts.UnitKind;
import org.zhuqi.accounts.Workload;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.TextKey;
import org.zhuqi.shared.UserId;

/** Gives a staff account its role and unit, or takes them away: the security administrator's duty. */
@Service
@Transactional
@RequiredArgsConstructor
public class GrantRights {
    private final Accounts accounts;
    private final ReportingUnits units;
    private final ApiTokens tokens;
    private final List<Workload> workloads;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /** @param unit null for experts */
    public void grant(Actor actor, UserId id, Role role, @Nullable ReportingUnitId unit) {
        Account account = another(actor, id);
        Post post = post(role, unit);
        if (!post.equals(account.post())) {
            refuseToStrand(account);
            if (role != account.post().role()) {
                LastAdministrator.refuseToLose(account, accounts);
            }
            accounts.save(account.granted(post));
            tokens.revokeAllOf(id, clock.instant());
        }
        auditTrail.record(AuditEvent.done(actor, "accounts.grant", "account", id)
                .with(Map.of("role", role.name(), "unit", unit == null ? "" : unit.value())));
    }

    /** Leaves the account without rights. */
    public void take(Actor actor, UserId id) {
        Account account = another(actor, id);
        refuseToStrand(account);
        LastAdministrator.refuseToLose(account, accounts);
        accounts.save(account.rightsTaken());
        tokens.revokeAllOf(id, clock.instant());
        auditTrail.record(AuditEvent.done(actor, "accounts.take-rights", "account", id)
                .with("role", String.valueOf(account.post().role())));
    }

    /** Work follows role and unit: who loses them could neither do it nor find a colleague to take it. */
    private void refuseToStrand(Account account) {
        List<FieldProblem> held = new ArrayList<>();
        for (Workload workload : workloads) {
            long count = workload.heldBy(account.id());
            if (count > 0) {
                held.add(FieldProblem.of(
                        "role", "accounts.hand-over-first", new TextKey("accounts.workload." + workload.id()), count));
            }
        }
        if (!held.isEmpty()) {
            throw AccountError.WORK_IN_HAND.refused(held);
        }
    }

    private Post post(Role role, @Nullable ReportingUnitId unit) {
        if (role == Role.EXPERT) {
            return Post.expert();
        }
        if (!role.isStaff()) {
            throw AccountError.ROLE_NOT_ALLOWED.refused();
        }
        ReportingUnit known = Optional.ofNullable(unit)
                .flatMap(units::find)
                .orElseThrow(() ->
                        SharedError.INVALID_INPUT.refused(List.of(FieldProblem.of("unit", "accounts.unit-missing"))));
        boolean ofPrefecture = known.kind() == UnitKind.PREFECTURE;
        if (ofPrefecture == (role == Role.UNIT_OFFICER)) {
            throw AccountError.UNIT_NOT_ALLOWED.refused();
        }
        return Post.staff(role, known.id());
    }

    private Account another(Actor actor, UserId id) {
        actor.may(AccountRight.GRANT).orRefuse();
        if (actor.id().equals(id)) {
            throw AccountError.OWN_ACCOUNT.refused();
        }
        return accounts.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
    }
}
