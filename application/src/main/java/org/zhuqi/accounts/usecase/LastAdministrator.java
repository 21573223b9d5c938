package org.zhuqi.accounts.usecase;

import java.util.List;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountError;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.shared.Role;

/** Keeps the door open: without a system and a security administrator nobody could open accounts or give rights. */
final class LastAdministrator {
    private LastAdministrator() {}

    /** Holds all of them, so that two who take each other away at once do not both succeed. */
    static void refuseToLose(Account account, Accounts accounts) {
        Role role = account.role();
        boolean needed = role == Role.SYSTEM_ADMIN || role == Role.SECURITY_ADMIN;
        if (needed && accounts.holdWithRole(role).equals(List.of(account.id()))) {
            throw AccountError.LAST_ADMINISTRATOR.refused();
        }
    }
}
