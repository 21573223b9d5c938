package org.zhuqi.subsidies.ledger.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
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
import org.zhuqi.shared.jdbc.ByUnitRows;
import org.zhuqi.shared.jdbc.Keyset;
import org.zhuqi.shared.jdbc.ScopeSql;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.ledger.Cause;
import org.zhuqi.subsidies.ledger.Entry;
import org.zhuqi.subsidies.ledger.FundingSource;
import org.zhuqi.subsidies.ledger.LedgerAccount;
import org.zhuqi.subsidies.ledger.usecase.LedgerQueries;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Repository
@RequiredArgsConstructor
class JdbcLedgerQueries implements LedgerQueries {
    /** The name an application's decision gave the enterprise, so that names of that day stand beside its money. */
    private static final String NAME =
            "(select d.enterprise_name from decision d where d.application_id = p.application_id order by d.at desc limit 1)";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    @Override
    public List<BalanceRow> balances(Scope scope, ProgrammeId programme) {
        var within = ScopeSql.of(scope.forRight(SubsidiesRight.WORK)).where("b.unit_id", "b.enterprise_id");
        return jdbc.sql("select b.source, b.account, sum(b.amount) as amount from ledger_balance b"
                        + " where b.programme_id = :programme and (b.application_id = :whole) = :everything and "
                        + within.sql() + " group by b.source, b.account having sum(b.amount) <> 0")
                .params(within.params())
                .param("programme", programme.value())
                .param("whole", JdbcLedger.WHOLE)
                .param("everything", scope.everything())
                .query((row, number) -> new BalanceRow(
                        programme,
                        FundingSource.valueOf(row.getString("source")),
                        LedgerAccount.valueOf(row.getString("account")),
                        money(row, "amount")))
                .list();
    }

    @Override
    public List<UnitBalanceRow> balancesByUnit(Scope scope, ProgrammeId programme) {
        var within = ScopeSql.of(scope.forRight(SubsidiesRight.WORK)).where("b.unit_id", "b.enterprise_id");
        return jdbc.sql("select b.unit_id, b.account, sum(b.amount) as amount from ledger_balance b"
                        + " where b.programme_id = :programme and b.unit_id is not null and " + within.sql()
                        + " group by b.unit_id, b.account having sum(b.amount) <> 0 order by b.unit_id")
                .params(within.params())
                .param("programme", programme.value())
                .query((row, number) -> new UnitBalanceRow(
                        programme,
                        new ReportingUnitId(row.getString("unit_id")),
                        LedgerAccount.valueOf(row.getString("account")),
                        money(row, "amount")))
                .list();
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column));
    }

    @Override
    public Page<PostingRow> postings(Scope scope, ProgrammeId programme, PageRequest page) {
        var within = ScopeSql.of(scope.forRight(SubsidiesRight.WORK)).where("p.unit_id", "p.enterprise_id");
        Map<String, @Nullable Object> params = new HashMap<>(within.params());
        params.put("programme", programme.value());
        StringBuilder where = new StringBuilder(within.sql()).append(" and p.programme_id = :programme");
        int total = Keyset.total(jdbc, page, "from ledger_posting p where " + where, params);
        after(page, where, params);
        List<PostingRow> found = jdbc.sql(
                        "select p.*, " + NAME + " as enterprise_name, (select jsonb_agg(jsonb_build_array("
                                + "e.source, e.account, e.amount::text) order by e.line) from ledger_entry e"
                                + " where e.posting_id = p.id) as entries from ledger_posting p where " + where
                                + " order by p.at desc, p.id desc" + Keyset.limit(page))
                .params(params)
                .query(this::posting)
                .list();
        return Keyset.page(found, page, row -> Keyset.cursor(row.at(), row.id()), total);
    }

    private static void after(PageRequest page, StringBuilder where, Map<String, @Nullable Object> params) {
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.MOMENT, Keyset.Kind.ID);
        if (after != null) {
            where.append(" and (p.at, p.id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid))");
            params.put("afterAt", after.get(0));
            params.put("afterId", after.get(1));
        }
    }

    private PostingRow posting(ResultSet row, int number) throws SQLException {
        return new PostingRow(
                row.getString("id"),
                new ProgrammeId(row.getObject("programme_id", UUID.class)),
                application(row),
                text(row, "enterprise_name"),
                Cause.valueOf(row.getString("cause")),
                row.getString("document"),
                money(row, "amount"),
                json.readTree(row.getString("entries"))
                        .valueStream()
                        .map(JdbcLedgerQueries::entry)
                        .toList(),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant());
    }

    private static Entry entry(JsonNode entry) {
        return new Entry(
                FundingSource.valueOf(entry.path(0).asString()),
                LedgerAccount.valueOf(entry.path(1).asString()),
                new Money(new BigDecimal(entry.path(2).asString())));
    }

    private static @Nullable ApplicationId application(ResultSet row) throws SQLException {
        UUID id = row.getObject("application_id", UUID.class);
        return id == null ? null : new ApplicationId(id);
    }

    private @Nullable LocalText text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : json.readValue(text, LocalText.class);
    }

    @Override
    public Money sum(Scope scope, Wanted wanted) {
        Map<String, @Nullable Object> params = new HashMap<>();
        StringBuilder where = counting(scope, wanted, params);
        return new Money(jdbc.sql("select coalesce(sum(e.amount), 0) from ledger_posting p"
                        + " join ledger_entry e on e.posting_id = p.id and e.account in (:accounts) where " + where)
                .params(params)
                .query(BigDecimal.class)
                .single());
    }

    @Override
    public Map<ReportingUnitId, Money> sumByUnit(Scope scope, Wanted wanted) {
        Map<String, @Nullable Object> params = new HashMap<>();
        StringBuilder where = counting(scope, wanted, params);
        return ByUnitRows.sums(jdbc.sql("select p.unit_id, sum(e.amount) as counted from ledger_posting p"
                        + " join ledger_entry e on e.posting_id = p.id and e.account in (:accounts)"
                        + " where p.unit_id is not null and " + where + " group by p.unit_id")
                .params(params));
    }

    @Override
    public Page<CountedRow> counted(Scope scope, Wanted wanted, PageRequest page) {
        Map<String, @Nullable Object> params = new HashMap<>();
        StringBuilder where = counting(scope, wanted, params);
        String from = """
                from (select p.*, (select coalesce(sum(e.amount), 0) from ledger_entry e
                                   where e.posting_id = p.id and e.account in (:accounts)) as counted
                      from ledger_posting p) p
                where p.counted <> 0 and\s""";
        int total = Keyset.total(jdbc, page, from + where, params);
        after(page, where, params);
        List<CountedRow> found = jdbc.sql("select p.*, " + NAME
                        + " as enterprise_name, (select v.title from programme g"
                        + " join programme_version v on v.programme_id = g.id and v.version = g.version"
                        + " where g.id = p.programme_id) as title " + from + where + " order by p.at desc, p.id desc"
                        + Keyset.limit(page))
                .params(params)
                .query((row, number) -> new CountedRow(
                        row.getString("id"),
                        new ProgrammeId(row.getObject("programme_id", UUID.class)),
                        application(row),
                        row.getString("unit_id") == null ? null : new ReportingUnitId(row.getString("unit_id")),
                        text(row, "enterprise_name"),
                        title(row),
                        money(row, "counted"),
                        row.getTimestamp("at").toInstant()))
                .list();
        return Keyset.page(found, page, row -> Keyset.cursor(row.at(), row.id()), total);
    }

    private LocalText title(ResultSet row) throws SQLException {
        LocalText title = text(row, "title");
        return title == null ? LocalText.ofZh("—") : title;
    }

    private static StringBuilder counting(Scope scope, Wanted wanted, Map<String, @Nullable Object> params) {
        var within = ScopeSql.of(scope.forRight(SubsidiesRight.READ)).where("p.unit_id", "p.enterprise_id");
        params.putAll(within.params());
        params.put("until", Timestamp.from(wanted.until()));
        params.put("accounts", wanted.accounts().stream().map(Enum::name).toList());
        StringBuilder where = new StringBuilder(within.sql()).append(" and p.at < :until");
        ReportingUnitId unit = wanted.unit();
        if (unit != null) {
            where.append(" and p.unit_id = :unit");
            params.put("unit", unit.value());
        }
        ProgrammeId programme = wanted.programme();
        if (programme != null) {
            where.append(" and p.programme_id = :programme");
            params.put("programme", programme.value());
        }
        return where;
    }
}
