package org.zhuqi.accounts.usecase;

import java.util.Set;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.ReportingUnits;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;

/** Makes the actor of an account as it stands now, so that changed rights count from the next request on. */
final class ActorOf {
    private ActorOf() {}

    static Actor account(Account account, ReportingUnits units, String address) {
        ReportingUnitId unit = account.unit();
        Set<ReportingUnitId> hosted =
                account.role() == Role.UNIT_OFFICER && unit != null ? units.hostedBy(unit) : Set.of();
        return new Actor(
                account.id(),
                account.name().zh(),
                account.role(),
                account.role() == Role.PUBLIC ? null : unit,
                hosted,
                account.role() == Role.PUBLIC ? null : account.enterprise(),
                address);
    }
}
