package org.zhuqi.accounts.usecase;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuqi.accounts.AccountKind;
import org.zhuqi.accounts.AccountRight;
import org.zhuqi.accounts.AccountStatus;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;

/** Lists of accounts. */
@Port
public interface AccountQueries {
    /**
     * One account in a list.
     *
     * @param locked whether it is locked now after failed logins
     * @param secondFactor whether its login asks for a code too
     */
    record AccountView(
            UserId id,
            AccountKind kind,
            String username,
            LocalText name,
            @Nullable Role role,
            @Nullable ReportingUnitId unit,
            AccountStatus status,
            boolean locked,
            boolean secondFactor) {}

    /**
     * Which accounts are wanted; null and blank mean all.
     *
     * @param text part of username or name
     */
    record Filter(
            @Nullable String text,
            @Nullable Role role,
            @Nullable ReportingUnitId unit,
            @Nullable AccountStatus status) {
        public static final Filter ALL = new Filter(null, null, null, null);
    }

    /** Accounts within {@link AccountRight#READ}, by username. */
    Page<AccountView> list(Scope scope, Filter filter, PageRequest page);

    Optional<AccountView> find(Scope scope, UserId id);

    /** Accounts of the own enterprise, within {@link AccountRight#COLLEAGUES}, the first user first. */
    List<AccountView> colleagues(Scope scope);
}
