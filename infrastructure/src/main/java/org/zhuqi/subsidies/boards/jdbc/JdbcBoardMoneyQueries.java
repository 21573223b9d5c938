package org.zhuqi.subsidies.boards.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.Keyset;
import org.zhuqi.shared.jdbc.ScopeSql;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.boards.usecase.BoardMoneyQueries;
import org.zhuqi.subsidies.ledger.LedgerAccount;

@Repository
@RequiredArgsConstructor
class JdbcBoardMoneyQueries implements BoardMoneyQueries {
    private static final List<LedgerAccount> SHOWN =
            List.of(LedgerAccount.AWARDED, LedgerAccount.PAID, LedgerAccount.RECOVERED);

    private final JdbcClient jdbc;

    @Override
    public List<BySize> bySize(Scope scope, ProgrammeId programme) {
        var within = within(scope);
        return jdbc.sql("""
                        select e.size_class, b.account, sum(b.amount) as amount
                        from ledger_balance b left join enterprise e on e.id = b.enterprise_id
                        where b.programme_id = :programme and b.enterprise_id is not null and b.amount <> 0 and %s
                        group by 1, 2""".formatted(within.sql()))
                .params(within.params())
                .param("programme", programme.value())
                .query((row, number) -> new BySize(
                        row.getString("size_class"),
                        LedgerAccount.valueOf(row.getString("account")),
                        new Money(row.getBigDecimal("amount"))))
                .list();
    }

    private static ScopeSql.Condition within(Scope scope) {
        return ScopeSql.of(scope.forRight(SubsidiesRight.WORK)).where("b.unit_id", "b.enterprise_id");
    }

    /** Goes along the key of the balances, so that a page costs the same wherever it begins. */
    @Override
    public Page<MoneyFile> files(Scope scope, ProgrammeId programme, Filter filter, PageRequest page) {
        var within = within(scope);
        Map<String, @Nullable Object> params = new HashMap<>(within.params());
        params.put("programme", programme.value());
        StringBuilder where = new StringBuilder("""
                from ledger_balance b left join enterprise e on e.id = b.enterprise_id
                where b.programme_id = :programme and b.enterprise_id is not null and b.amount <> 0 and\s""").append(within.sql());
        if (filter.unit() != null) {
            where.append(" and b.unit_id = :unit");
            params.put("unit", filter.unit().value());
        }
        if (NO_SIZE.equals(filter.size())) {
            where.append(" and e.size_class is null");
        } else if (filter.size() != null) {
            where.append(" and e.size_class = :size");
            params.put("size", filter.size());
        }
        String grouped = " group by b.application_id, b.unit_id, e.id having " + cameTo(filter.reached()) + " > 0";
        int total = Keyset.total(jdbc, page, where + grouped, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.ID);
        if (after != null) {
            where.append(" and b.application_id > :afterId");
            params.put("afterId", UUID.fromString(String.valueOf(after.getFirst())));
        }
        StringBuilder columns = new StringBuilder(
                "select b.application_id, b.unit_id, coalesce(e.name_zh, '—') as name_zh, e.name_ko, e.size_class, "
                        + cameTo(filter.reached()) + " as reached");
        SHOWN.forEach(account ->
                columns.append(", ").append(cameTo(account)).append(" as ").append(account.name()));
        List<MoneyFile> found = jdbc.sql(
                        columns + " " + where + grouped + " order by b.application_id" + Keyset.limit(page))
                .params(params)
                .query(JdbcBoardMoneyQueries::file)
                .list();
        return Keyset.page(found, page, file -> Keyset.cursor(file.application()), total);
    }

    private static String cameTo(LedgerAccount account) {
        StringBuilder accounts = new StringBuilder();
        account.andBeyond()
                .forEach(each -> accounts.append(accounts.isEmpty() ? "'" : ", '")
                        .append(each.name())
                        .append('\''));
        return "coalesce(sum(b.amount) filter (where b.account in (" + accounts + ")), 0)";
    }

    private static MoneyFile file(ResultSet row, int number) throws SQLException {
        return new MoneyFile(
                new ApplicationId(row.getObject("application_id", UUID.class)),
                new LocalText(row.getString("name_zh"), row.getString("name_ko"), null),
                new ReportingUnitId(row.getString("unit_id")),
                row.getString("size_class"),
                money(row, "reached"),
                money(row, LedgerAccount.AWARDED.name()),
                money(row, LedgerAccount.PAID.name()),
                money(row, LedgerAccount.RECOVERED.name()));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column));
    }
}
