package org.zhuqi.accounts.usecase;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.accounts.Username;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.UserId;

/** Those in whose names demonstration data are made, so that use cases judge them as they judge everybody. */
@Service
@RequiredArgsConstructor
public class DemonstrationPeople {
    private final Accounts accounts;
    private final IdentifyActor identifyActor;

    /** Whether all are there; a house that was opened long ago may have fewer people. */
    public boolean areThere(String... usernames) {
        return Arrays.stream(usernames)
                .allMatch(name -> accounts.findByUsername(new Username(name)).isPresent());
    }

    /** How many officers a unit has. */
    public int officersOf(ReportingUnitId unit) {
        return accounts.withRole(Role.UNIT_OFFICER, unit).size();
    }

    /** An officer of the unit: the first or the second. */
    public Actor officer(ReportingUnitId unit, int number) {
        return of(accounts.withRole(Role.UNIT_OFFICER, unit).get(number - 1));
    }

    /** Somebody by the name of the account. */
    public Actor called(String username) {
        return of(accounts.findByUsername(new Username(username))
                .map(Account::id)
                .orElseThrow(() -> new IllegalStateException("no account " + username)));
    }

    /** The first user of an enterprise, where nobody has an account for it somebody by that name. */
    public Actor userOf(EnterpriseId enterprise, String name) {
        return accounts.ofEnterprise(enterprise).stream()
                .findFirst()
                .map(this::of)
                .orElseGet(() -> new Actor(
                        new UserId(UUID.nameUUIDFromBytes(
                                ("demonstration user of " + enterprise).getBytes(StandardCharsets.UTF_8))),
                        name + "管理员",
                        Role.ENTERPRISE_ADMIN,
                        null,
                        Set.of(),
                        enterprise,
                        ""));
    }

    /** Whoever has the account. */
    public Actor of(UserId person) {
        return identifyActor
                .ofSession(person, "")
                .map(IdentifyActor.Identified::actor)
                .orElseThrow(() -> new IllegalStateException("no account " + person));
    }
}
