package org.zhuqi.accounts.usecase;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountError;
import org.zhuqi.accounts.AccountKind;
import org.zhuqi.accounts.AccountRight;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.accounts.ApiTokens;
import org.zhuqi.accounts.Sessions;
import org.zhuqi.accounts.Workload;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/**
 * Passes everything a leaving person holds to somebody whose work it is, in one step; what the successor may not judge goes
 * back to the unit's queue. The work decides who that can be: the leaving person may have another role or unit by now.
 *
 * <p>What can be held is asked of every {@link Workload}; either all of it passes or nothing does.
 */
@Service
@Transactional
public class HandOver {
    private final Accounts accounts;
    private final ApiTokens tokens;
    private final Sessions sessions;
    private final List<Workload> workloads;
    private final AuditTrail auditTrail;
    private final Clock clock;

    public HandOver(
            Accounts accounts,
            ApiTokens tokens,
            Sessions sessions,
            List<Workload> workloads,
            AuditTrail auditTrail,
            Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.sessions = sessions;
        this.workloads = List.copyOf(workloads);
        this.auditTrail = auditTrail;
        this.clock = clock;
        if (workloads.stream().map(Workload::id).distinct().count() < workloads.size()) {
            throw new IllegalStateException("two workloads with one id: "
                    + workloads.stream().map(Workload::id).toList());
        }
    }

    /** How many things of one kind somebody holds. */
    public record Held(String workload, long count) {}

    /**
     * What a colleague may not take over.
     *
     * @param titles of what would go back to the unit's queue
     */
    public record Barred(Account colleague, List<String> titles) {}

    /**
     * What a person holds and who could take it.
     *
     * @param barred one for each colleague who may not take all of it
     */
    public record Preview(Account from, List<Held> held, List<Account> colleagues, List<Barred> barred) {}

    @Transactional(readOnly = true)
    public Preview preview(Actor actor, UserId from) {
        Account leaving = leaving(actor, from);
        List<Account> colleagues = colleagues(leaving);
        List<Barred> barred = colleagues.stream()
                .map(colleague -> new Barred(colleague, barred(colleague.id(), from)))
                .filter(each -> !each.titles().isEmpty())
                .toList();
        return new Preview(leaving, held(from), colleagues, barred);
    }

    private List<String> barred(UserId to, UserId from) {
        return workloads.stream()
                .flatMap(workload -> workload.barredFrom(to, from).stream())
                .toList();
    }

    /**
     * Passes all of it on.
     *
     * @param disable whether the leaving person's account is closed with it; only who manages accounts may ask for that
     */
    public void handOver(Actor actor, UserId from, UserId to, boolean disable) {
        Account leaving = leaving(actor, from);
        Account taking = colleagues(leaving).stream()
                .filter(colleague -> colleague.id().equals(to))
                .findFirst()
                .orElseThrow(AccountError.NOT_A_COLLEAGUE::refused);
        Map<String, String> details = new LinkedHashMap<>();
        details.put("to", to.toString());
        held(from).forEach(held -> details.put(held.workload(), String.valueOf(held.count())));
        details.put("backToQueue", String.valueOf(barred(to, from).size()));
        workloads.forEach(workload -> workload.handOver(actor, from, taking.id()));
        if (disable) {
            close(actor, leaving);
        }
        auditTrail.record(
                AuditEvent.done(actor, "accounts.hand-over", "account", from).with(details));
    }

    private void close(Actor actor, Account leaving) {
        actor.may(AccountRight.MANAGE).orRefuse();
        if (actor.id().equals(leaving.id())) {
            throw AccountError.OWN_ACCOUNT.refused();
        }
        LastAdministrator.refuseToLose(leaving, accounts);
        accounts.save(leaving.disabled());
        sessions.endAll(leaving.id(), null);
        tokens.revokeAllOf(leaving.id(), clock.instant());
    }

    private Account leaving(Actor actor, UserId from) {
        if (!actor.scopeFor(AccountRight.HAND_OVER).coversPerson(from)) {
            throw SharedError.NOT_FOUND.refused();
        }
        return accounts.find(from)
                .filter(account -> account.kind() == AccountKind.STAFF)
                .orElseThrow(SharedError.NOT_FOUND::refused);
    }

    private List<Held> held(UserId person) {
        return workloads.stream()
                .map(workload -> new Held(workload.id(), workload.heldBy(person)))
                .toList();
    }

    private List<Account> colleagues(Account leaving) {
        Set<UserId> able = null;
        for (Workload.Doer doer : doers(leaving)) {
            Set<UserId> such = new LinkedHashSet<>(accounts.withRole(doer.role(), doer.unit()));
            if (able != null) {
                such.retainAll(able);
            }
            able = such;
        }
        return Objects.requireNonNullElse(able, Set.<UserId>of()).stream()
                .filter(id -> !id.equals(leaving.id()))
                .flatMap(id -> accounts.find(id).stream())
                .toList();
    }

    /** Who holds nothing passes it on to a colleague of the own unit and role. */
    private Set<Workload.Doer> doers(Account leaving) {
        Set<Workload.Doer> doers = new LinkedHashSet<>();
        workloads.forEach(workload -> doers.addAll(workload.doers(leaving.id())));
        Role role = leaving.post().role();
        if (doers.isEmpty() && role != null) {
            doers.add(new Workload.Doer(role, leaving.unit()));
        }
        return doers;
    }
}
