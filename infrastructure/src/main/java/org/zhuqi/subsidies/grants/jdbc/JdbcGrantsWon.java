package org.zhuqi.subsidies.grants.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.Keyset;
import org.zhuqi.shared.jdbc.ScopeSql;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.grants.Grant;
import org.zhuqi.subsidies.grants.GrantId;
import org.zhuqi.subsidies.grants.GrantsWon;
import org.zhuqi.subsidies.grants.Passing;
import org.zhuqi.subsidies.grants.usecase.GrantQueries;
import org.zhuqi.subsidies.ledger.FundingSource;

@Repository
@RequiredArgsConstructor
class JdbcGrantsWon implements GrantsWon, GrantQueries {
    private final JdbcClient jdbc;

    @Override
    public Optional<Grant> find(GrantId id) {
        return jdbc.sql("select * from won_grant where id = :id")
                .param("id", id.value())
                .query(JdbcGrantsWon::grant)
                .optional();
    }

    @Override
    public void add(Grant grant) {
        try {
            jdbc.sql("""
                    insert into won_grant (id, document, level, amount, purpose, won_on, direct, other, by_user, by_name, at,
                        version)
                    values (:id, :document, :level, :amount, :purpose, :on, :direct, :other, :by, :byName, :at, :version)""")
                    .param("id", grant.id().value())
                    .param("document", grant.document())
                    .param("level", grant.level().name())
                    .param("amount", grant.amount().yuan())
                    .param("purpose", grant.purpose())
                    .param("on", grant.on())
                    .param("direct", grant.direct().yuan())
                    .param("other", grant.other().yuan())
                    .param("by", grant.by().value())
                    .param("byName", grant.byName())
                    .param("at", Timestamp.from(grant.at()))
                    .param("version", grant.version())
                    .update();
        } catch (DuplicateKeyException e) {
            throw SubsidiesError.DOCUMENT_KNOWN.refused(grant.document());
        }
    }

    @Override
    public void save(Grant grant, Passing passing) {
        int saved = jdbc.sql("""
                update won_grant set direct = :direct, other = :other, version = version + 1
                where id = :id and version = :version""")
                .param("direct", grant.direct().yuan())
                .param("other", grant.other().yuan())
                .param("id", grant.id().value())
                .param("version", grant.version())
                .update();
        if (saved == 0) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        EnterpriseId enterprise = passing.enterprise();
        jdbc.sql("""
                insert into won_grant_passing (grant_id, number, enterprise_id, recipient, amount, passed_on, document, by_user,
                    by_name, at)
                values (:id, (select count(*) + 1 from won_grant_passing where grant_id = :id), :enterprise, :recipient,
                    :amount, :on, :document, :by, :byName, :at)""")
                .param("id", passing.grant().value())
                .param("enterprise", enterprise == null ? null : enterprise.value())
                .param("recipient", passing.recipient())
                .param("amount", passing.amount().yuan())
                .param("on", passing.on())
                .param("document", passing.document())
                .param("by", passing.by().value())
                .param("byName", passing.byName())
                .param("at", Timestamp.from(passing.at()))
                .update();
    }

    @Override
    public List<Passing> passings(GrantId id) {
        return jdbc.sql("select * from won_grant_passing where grant_id = :id order by number")
                .param("id", id.value())
                .query((row, number) -> {
                    UUID enterprise = row.getObject("enterprise_id", UUID.class);
                    return new Passing(
                            id,
                            enterprise == null ? null : new EnterpriseId(enterprise),
                            row.getString("recipient"),
                            new Money(row.getBigDecimal("amount")),
                            row.getObject("passed_on", LocalDate.class),
                            row.getString("document"),
                            new UserId(row.getObject("by_user", UUID.class)),
                            row.getString("by_name"),
                            row.getTimestamp("at").toInstant());
                })
                .list();
    }

    /** Grants belong to no county: whoever does not reach everything reaches none. */
    private static String within(Scope scope) {
        return ScopeSql.of(scope.forRight(SubsidiesRight.READ_GRANTS))
                .wherePerson("g.by_user")
                .sql();
    }

    @Override
    public Page<Grant> list(Scope scope, LocalDate from, LocalDate to, PageRequest page) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("from", from);
        params.put("to", to);
        StringBuilder where = new StringBuilder(within(scope)).append(" and g.won_on between :from and :to");
        int total = Keyset.total(jdbc, page, "from won_grant g where " + where, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.DAY, Keyset.Kind.ID);
        if (after != null) {
            where.append(" and (g.won_on, g.id) < (cast(:afterOn as date), cast(:afterId as uuid))");
            params.put("afterOn", after.get(0));
            params.put("afterId", after.get(1));
        }
        List<Grant> found = jdbc.sql("select g.* from won_grant g where " + where + " order by g.won_on desc, g.id desc"
                        + Keyset.limit(page))
                .params(params)
                .query(JdbcGrantsWon::grant)
                .list();
        return Keyset.page(found, page, grant -> Keyset.cursor(grant.on(), grant.id()), total);
    }

    @Override
    public Optional<Grant> find(Scope scope, GrantId id) {
        return jdbc.sql("select g.* from won_grant g where g.id = :id and " + within(scope))
                .param("id", id.value())
                .query(JdbcGrantsWon::grant)
                .optional();
    }

    @Override
    public Money won(Scope scope, LocalDate from, LocalDate to) {
        return sum("amount", scope, from, to);
    }

    @Override
    public Money direct(Scope scope, LocalDate from, LocalDate to) {
        return sum("direct", scope, from, to);
    }

    private Money sum(String column, Scope scope, LocalDate from, LocalDate to) {
        return new Money(jdbc.sql("select coalesce(sum(g." + column + "), 0) from won_grant g where " + within(scope)
                        + " and g.won_on between :from and :to")
                .param("from", from)
                .param("to", to)
                .query(BigDecimal.class)
                .single());
    }

    @Override
    public List<YearRow> years(Scope scope) {
        return jdbc.sql("select extract(year from g.won_on)::int as year, count(*) as grants, sum(g.amount) as won,"
                        + " sum(g.direct) as direct from won_grant g where " + within(scope)
                        + " group by 1 order by 1 desc")
                .query((row, number) -> new YearRow(
                        row.getInt("year"),
                        row.getInt("grants"),
                        new Money(row.getBigDecimal("won")),
                        new Money(row.getBigDecimal("direct"))))
                .list();
    }

    private static Grant grant(ResultSet row, int number) throws SQLException {
        return new Grant(
                new GrantId(row.getObject("id", UUID.class)),
                row.getString("document"),
                FundingSource.valueOf(row.getString("level")),
                new Money(row.getBigDecimal("amount")),
                row.getString("purpose"),
                row.getObject("won_on", LocalDate.class),
                new Money(row.getBigDecimal("direct")),
                new Money(row.getBigDecimal("other")),
                new UserId(row.getObject("by_user", UUID.class)),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant(),
                row.getLong("version"));
    }
}
