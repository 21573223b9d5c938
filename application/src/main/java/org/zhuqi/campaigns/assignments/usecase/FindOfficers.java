package org.zhuqi.campaigns.assignments.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.accounts.Username;
import org.zhuqi.campaigns.assignments.Assignment;
import org.zhuqi.campaigns.assignments.AssignmentsError;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.UserId;

/** Who can look after enterprises of a unit: its own active officers and the prefecture's. */
@Service
@RequiredArgsConstructor
public class FindOfficers {
    private final Accounts accounts;

    /** Those of the unit, then those of the prefecture. */
    public List<Account> of(ReportingUnitId unit) {
        List<UserId> found = new ArrayList<>(accounts.withRole(Role.UNIT_OFFICER, unit));
        found.addAll(accounts.withRole(Role.PREFECTURE_OFFICER, null));
        return found.stream().flatMap(id -> accounts.find(id).stream()).toList();
    }

    /** Those who can lead: leaders of the prefecture, then officers. */
    public List<Account> leaders(ReportingUnitId unit) {
        List<Account> found = new ArrayList<>(accounts.withRole(Role.PREFECTURE_LEADER, null).stream()
                .flatMap(id -> accounts.find(id).stream())
                .toList());
        found.addAll(of(unit));
        return found;
    }

    Optional<Account> named(String username) {
        try {
            return accounts.findByUsername(new Username(username));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    boolean mayLookAfter(UserId person, ReportingUnitId unit) {
        return accounts.find(person)
                .filter(account -> account.role() == Role.PREFECTURE_OFFICER
                        || (account.role() == Role.UNIT_OFFICER && unit.equals(account.unit())))
                .isPresent();
    }

    private boolean mayLead(@Nullable UserId person) {
        return person == null
                || accounts.find(person)
                        .filter(account ->
                                account.role().isStaff() && !account.role().isAdministrator())
                        .isPresent();
    }

    void refuseUnable(Assignment.Carers carers, ReportingUnitId unit) {
        if (!mayLookAfter(carers.officer(), unit)) {
            throw AssignmentsError.NOT_AN_OFFICER.refused();
        }
        if (!mayLead(carers.leader())) {
            throw AssignmentsError.NOT_A_LEADER.refused();
        }
    }
}
