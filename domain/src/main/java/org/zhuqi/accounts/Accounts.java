package org.zhuqi.accounts;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.UserId;

/** All accounts. */
@Port
public interface Accounts {
    Optional<Account> find(UserId id);

    Optional<Account> findByUsername(Username username);

    /**
     * The account, held until the transaction ends, so that several logins at once are judged one after the other and
     * none slips past the count of failures.
     */
    Optional<Account> findAndHold(Username username);

    /** Refuses with USERNAME_TAKEN when the username is in use. */
    void add(Account account);

    /** Refuses with CHANGED_MEANWHILE when somebody saved in between. */
    void save(Account account);

    /** Active users of an enterprise, its first user first. */
    List<UserId> ofEnterprise(EnterpriseId enterprise);

    /** Enterprises with somebody who can log in, by id, those after the one given. */
    List<EnterpriseId> enterprises(@Nullable EnterpriseId after, int most);

    /** Active accounts with the role, of the unit when one is given, by username. */
    List<UserId> withRole(Role role, @Nullable ReportingUnitId unit);

    /** Those that can be used with the demonstration password. */
    List<Account> withDemonstrationPassword();

    /** As {@link #withRole}, and nobody else changes one of them until the transaction ends. */
    List<UserId> holdWithRole(Role role);

    /** Whether there is no account at all. */
    boolean none();
}
