package org.zhuqi.accounts.jdbc;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.accounts.Account;
import org.zhuqi.accounts.AccountError;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.accounts.Username;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

@Repository
@RequiredArgsConstructor
class JdbcAccounts implements Accounts {
    private final JdbcClient jdbc;
    private final AccountRows rows;

    @Override
    public Optional<Account> find(UserId id) {
        return jdbc.sql("select * from account where id = ?")
                .param(id.value())
                .query(AccountRow.class)
                .optional()
                .map(rows::account);
    }

    @Override
    public Optional<Account> findByUsername(Username username) {
        return jdbc.sql("select * from account where username = ?")
                .param(username.value())
                .query(AccountRow.class)
                .optional()
                .map(rows::account);
    }

    @Override
    public Optional<Account> findAndHold(Username username) {
        return jdbc.sql("select * from account where username = ? for update")
                .param(username.value())
                .query(AccountRow.class)
                .optional()
                .map(rows::account);
    }

    @Override
    public void add(Account account) {
        try {
            jdbc.sql("""
                    insert into account (id, kind, username, name_zh, name_ko, name_en, role, unit_id, enterprise_id, status,
                        password_hash, earlier_hashes, password_changed_at, must_change, password_ages, failures,
                        locked_until, language, version)
                    values (:id, :kind, :username, :nameZh, :nameKo, :nameEn, :role, :unitId, :enterpriseId, :status,
                        :passwordHash, :earlierHashes, :passwordChangedAt, :mustChange, :passwordAges, :failures,
                        :lockedUntil, :language, :version)
                    """).paramSource(rows.row(account)).update();
        } catch (DuplicateKeyException e) {
            throw AccountError.USERNAME_TAKEN.refused();
        }
    }

    @Override
    public void save(Account account) {
        int saved = jdbc.sql("""
                update account set name_zh = :nameZh, name_ko = :nameKo, name_en = :nameEn, role = :role, unit_id = :unitId,
                    enterprise_id = :enterpriseId, status = :status, password_hash = :passwordHash,
                    earlier_hashes = :earlierHashes, password_changed_at = :passwordChangedAt,
                    must_change = :mustChange, password_ages = :passwordAges, failures = :failures,
                    locked_until = :lockedUntil, language = :language, version = :version + 1
                where id = :id and version = :version
                """).paramSource(rows.row(account)).update();
        if (saved == 0) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
    }

    @Override
    public List<UserId> ofEnterprise(EnterpriseId enterprise) {
        return jdbc.sql("""
                select id from account where enterprise_id = ? and status = 'ACTIVE'
                order by case role when 'ENTERPRISE_ADMIN' then 0 else 1 end, id
                """).param(enterprise.value()).query(UUID.class).list().stream()
                .map(UserId::new)
                .toList();
    }

    @Override
    public List<EnterpriseId> enterprises(@Nullable EnterpriseId after, int most) {
        return jdbc
                .sql("""
                select distinct enterprise_id from account
                where enterprise_id is not null and status = 'ACTIVE'
                    and (:after::uuid is null or enterprise_id > :after) order by 1 limit :most""")
                .param("after", after == null ? null : after.value())
                .param("most", most)
                .query(UUID.class)
                .list()
                .stream()
                .map(EnterpriseId::new)
                .toList();
    }

    @Override
    public List<UserId> withRole(Role role, @Nullable ReportingUnitId unit) {
        return jdbc
                .sql("""
                select id from account where role = :role and status = 'ACTIVE'
                    and (:unit::varchar is null or unit_id = :unit) order by username
                """)
                .param("role", role.name())
                .param("unit", unit == null ? null : unit.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(UserId::new)
                .toList();
    }

    @Override
    public List<Account> withDemonstrationPassword() {
        return jdbc
                .sql("select * from account where not password_ages and status <> 'DISABLED'")
                .query(AccountRow.class)
                .list()
                .stream()
                .map(rows::account)
                .toList();
    }

    @Override
    public List<UserId> holdWithRole(Role role) {
        return jdbc
                .sql("select id from account where role = :role and status = 'ACTIVE' order by id for update")
                .param("role", role.name())
                .query(UUID.class)
                .list()
                .stream()
                .map(UserId::new)
                .toList();
    }

    @Override
    public boolean none() {
        return jdbc.sql("select not exists (select 1 from account)")
                .query(Boolean.class)
                .single();
    }
}
