package org.zhuqi.accounts;

import java.util.Set;
import org.zhuqi.shared.Role;

/**
 * Who cannot do without a second factor; everybody else may have one.
 *
 * @param requiredFor the three administrators unless set otherwise
 */
public record SecondFactorPolicy(Set<Role> requiredFor) {
    /** Docs/domain.md "Security": whoever manages accounts, rights or the audit trail. */
    public static final Set<Role> ADMINISTRATORS = Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);

    public SecondFactorPolicy {
        requiredFor = Set.copyOf(requiredFor);
    }

    public boolean requiredFor(Role role) {
        return requiredFor.contains(role);
    }

    /** Whether nothing else is open to the person before a second factor is set up. */
    public boolean due(Account account, SecondFactors factors) {
        return requiredFor(account.role()) && !factors.set(account.id());
    }
}
