package org.zhuqi.accounts.usecase;

import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.UserId;

/** Who is there, for rooms that write to people or put work in their hands; active accounts only. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class AccountDirectory {
    private final Accounts accounts;

    /** Users of an enterprise, its first user first. */
    public List<UserId> ofEnterprise(EnterpriseId enterprise) {
        return accounts.ofEnterprise(enterprise);
    }

    /** Enterprises with somebody who can log in, by id, those after the one given. */
    public List<EnterpriseId> enterprises(@Nullable EnterpriseId after, int most) {
        return accounts.enterprises(after, most);
    }

    public List<UserId> officersOf(ReportingUnitId unit) {
        return accounts.withRole(Role.UNIT_OFFICER, unit);
    }

    public List<UserId> prefectureOfficers() {
        return accounts.withRole(Role.PREFECTURE_OFFICER, null);
    }

    public List<UserId> experts() {
        return accounts.withRole(Role.EXPERT, null);
    }

    /** The account of a person, active or not. */
    public Optional<Account> find(UserId person) {
        return accounts.find(person);
    }
}
