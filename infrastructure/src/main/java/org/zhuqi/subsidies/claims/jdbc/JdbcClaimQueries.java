package org.zhuqi.subsidies.claims.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Reach;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.LatestFirst;
import org.zhuqi.shared.jdbc.ScopeSql;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.claims.Claim;
import org.zhuqi.subsidies.claims.ClaimId;
import org.zhuqi.subsidies.claims.usecase.ClaimQueries;

@Repository
@RequiredArgsConstructor
class JdbcClaimQueries implements ClaimQueries {
    private final JdbcClient jdbc;
    private final ClaimRows rows;

    /** A draft is its enterprise's alone; one that was thrown away before it was filed too. */
    private static ScopeSql.Condition within(Scope scope) {
        return ScopeSql.of(scope.forRight(SubsidiesRight.READ)).where("c.unit_id", "c.enterprise_id");
    }

    private static String seen(Scope scope) {
        return scope.reach() == Reach.OWN_ENTERPRISE ? "" : " and c.filed_at is not null";
    }

    @Override
    public Page<ClaimRow> list(Scope scope, Filter filter, PageRequest page) {
        var within = within(scope);
        Map<String, @Nullable Object> params = new HashMap<>(within.params());
        StringBuilder where = new StringBuilder(within.sql()).append(seen(scope));
        ProgrammeId programme = filter.programme();
        if (programme != null) {
            where.append(" and c.programme_id = :programme");
            params.put("programme", programme.value());
        }
        Claim.State state = filter.state();
        if (state != null) {
            // Written out, so that the index over what waits is used.
            where.append(" and c.state = '").append(state.name()).append('\'');
        }
        return new LatestFirst(jdbc, "claim c").page(page, where.toString(), params, this::row);
    }

    private ClaimRow row(ResultSet row, int number) throws SQLException {
        Timestamp filed = row.getTimestamp("filed_at");
        return new ClaimRow(
                new ClaimId(row.getObject("id", UUID.class)),
                new ProgrammeId(row.getObject("programme_id", UUID.class)),
                new ApplicationId(row.getObject("application_id", UUID.class)),
                rows.text(row, "programme_title"),
                rows.text(row, "enterprise_name"),
                row.getString("unit_id"),
                Claim.State.valueOf(row.getString("state")),
                row.getInt("lines"),
                new Money(row.getBigDecimal("claimed")),
                new Money(row.getBigDecimal("accepted")),
                row.getTimestamp("at").toInstant(),
                filed == null ? null : filed.toInstant());
    }

    @Override
    public Optional<Claim> find(Scope scope, ClaimId id) {
        var within = within(scope);
        return jdbc.sql("select c.* from claim c where c.id = :id and " + within.sql() + seen(scope))
                .params(within.params())
                .param("id", id.value())
                .query(rows::claim)
                .optional()
                .map(rows::withLines);
    }

    @Override
    public List<ClaimableRow> claimable(Scope scope, EnterpriseId enterprise) {
        var within = ScopeSql.of(scope.forRight(SubsidiesRight.READ)).where("w.unit_id", "w.enterprise_id");
        return jdbc.sql("""
                select * from (
                    select w.application_id, w.programme_title, w.at, w.id,
                        coalesce((select v.amount from award_version v where v.application_id = w.application_id
                            order by v.number desc limit 1), w.amount) as amount,
                        coalesce((select sum(b.amount) from ledger_balance b where b.programme_id = w.programme_id
                            and b.application_id = w.application_id and b.account = 'ALLOCATED'), 0)
                        - coalesce((select sum(p.amount) from payable p where p.application_id = w.application_id
                            and p.state = 'OPEN' and p.claim_id is null), 0) as free
                    from award w where w.enterprise_id = :enterprise and %s) a
                where a.free > 0 order by a.at desc, a.id desc limit 50""".formatted(within.sql()))
                .params(within.params())
                .param("enterprise", enterprise.value())
                .query((row, number) -> new ClaimableRow(
                        new ApplicationId(row.getObject("application_id", UUID.class)),
                        rows.text(row, "programme_title"),
                        new Money(row.getBigDecimal("amount")),
                        new Money(row.getBigDecimal("free"))))
                .list();
    }
}
