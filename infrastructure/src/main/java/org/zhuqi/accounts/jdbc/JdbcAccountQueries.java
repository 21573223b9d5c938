package org.zhuqi.accounts.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.accounts.AccountKind;
import org.zhuqi.accounts.AccountRight;
import org.zhuqi.accounts.AccountStatus;
import org.zhuqi.accounts.usecase.AccountQueries;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.Keyset;
import org.zhuqi.shared.jdbc.ScopeSql;

@Repository
@RequiredArgsConstructor
class JdbcAccountQueries implements AccountQueries {
    private static final String COLUMNS = """
            select a.*, a.locked_until > :now as locked, exists (
                select 1 from second_factor f where f.user_id = a.id and f.since is not null) as second_factor
            from account a
            """;
    private final JdbcClient jdbc;
    private final Clock clock;

    @Override
    public Page<AccountView> list(Scope scope, Filter filter, PageRequest page) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(AccountRight.READ)).where("a.unit_id", "a.enterprise_id");
        String wanted = within.sql() + """
                 and (:text::varchar is null or a.username ilike :text or a.name_zh ilike :text or a.name_ko ilike :text)
                 and (:role::varchar is null or a.role = :role)
                 and (:unit::varchar is null or a.unit_id = :unit)
                 and (:status::varchar is null or a.status = :status)
                """;
        Map<String, @Nullable Object> params = new HashMap<>(within.params());
        params.put("text", like(filter.text()));
        params.put("role", filter.role() == null ? null : filter.role().name());
        params.put("unit", filter.unit() == null ? null : filter.unit().value());
        params.put("status", filter.status() == null ? null : filter.status().name());
        int total = Keyset.total(jdbc, page, "from account a where " + wanted, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.TEXT);
        params.put("after", after == null ? "" : after.getFirst());
        params.put("now", now());
        List<AccountView> rows = jdbc.sql(COLUMNS + "where " + wanted
                        + " and a.username collate \"C\" > :after order by a.username collate \"C\""
                        + Keyset.limit(page))
                .params(params)
                .query(JdbcAccountQueries::view)
                .list();
        return Keyset.page(rows, page, view -> Keyset.cursor(view.username()), total);
    }

    @Override
    public Optional<AccountView> find(Scope scope, UserId id) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(AccountRight.READ)).where("a.unit_id", "a.enterprise_id");
        return jdbc.sql(COLUMNS + "where a.id = :id and " + within.sql())
                .params(within.params())
                .param("id", id.value())
                .param("now", now())
                .query(JdbcAccountQueries::view)
                .optional();
    }

    @Override
    public List<AccountView> colleagues(Scope scope) {
        ScopeSql.Condition within =
                ScopeSql.of(scope.forRight(AccountRight.COLLEAGUES)).where("a.unit_id", "a.enterprise_id");
        return jdbc.sql(COLUMNS + "where " + within.sql()
                        + " order by case a.role when 'ENTERPRISE_ADMIN' then 0 else 1 end, a.username")
                .params(within.params())
                .param("now", now())
                .query(JdbcAccountQueries::view)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String like(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static AccountView view(ResultSet row, int number) throws SQLException {
        String role = row.getString("role");
        String unit = row.getString("unit_id");
        return new AccountView(
                new UserId(row.getObject("id", UUID.class)),
                AccountKind.valueOf(row.getString("kind")),
                row.getString("username"),
                new LocalText(row.getString("name_zh"), row.getString("name_ko"), row.getString("name_en")),
                role == null ? null : Role.valueOf(role),
                unit == null ? null : new ReportingUnitId(unit),
                AccountStatus.valueOf(row.getString("status")),
                row.getBoolean("locked"),
                row.getBoolean("second_factor"));
    }
}
