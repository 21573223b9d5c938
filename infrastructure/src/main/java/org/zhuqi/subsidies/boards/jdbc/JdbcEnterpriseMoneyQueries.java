package org.zhuqi.subsidies.boards.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.zhuqi.reviews.notices.NoticeId;
import org.zhuqi.rules.FactKey;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.Keyset;
import org.zhuqi.shared.jdbc.ScopeSql;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.boards.usecase.EnterpriseMoneyQueries;
import org.zhuqi.subsidies.payments.Instalments;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Repository
@RequiredArgsConstructor
class JdbcEnterpriseMoneyQueries implements EnterpriseMoneyQueries {
    private static final String SUMS = """
            coalesce(sum(b.amount) filter (where b.account in ('AWARDED', 'ALLOCATED', 'CLAIMED', 'PAID', 'RECOVERED')), 0)
                as awarded,
            coalesce(sum(b.amount) filter (where b.account in ('PAID', 'RECOVERED')), 0) as paid,
            coalesce(sum(b.amount) filter (where b.account = 'RECOVERED'), 0) as recovered,
            coalesce(sum(b.amount) filter (where b.account in ('AWARDED', 'ALLOCATED', 'CLAIMED')), 0) as to_come""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    @Override
    public Optional<Totals> totals(Scope scope, EnterpriseId enterprise) {
        var within = ScopeSql.of(scope.forRight(SubsidiesRight.READ)).where("b.unit_id", "b.enterprise_id");
        return jdbc.sql("select " + SUMS + " from ledger_balance b where b.enterprise_id = :enterprise and "
                        + within.sql() + " having count(*) > 0")
                .params(within.params())
                .param("enterprise", enterprise.value())
                .query((row, number) -> new Totals(
                        money(row, "awarded"), money(row, "paid"), money(row, "recovered"), money(row, "to_come")))
                .optional();
    }

    @Override
    public Page<AwardRow> awards(Scope scope, EnterpriseId enterprise, PageRequest page) {
        var within = ScopeSql.of(scope.forRight(SubsidiesRight.READ)).where("a.unit_id", "a.enterprise_id");
        Map<String, @Nullable Object> params = new HashMap<>(within.params());
        params.put("enterprise", enterprise.value());
        StringBuilder where = new StringBuilder(within.sql()).append(" and a.enterprise_id = :enterprise");
        int total = Keyset.total(jdbc, page, "from award a where " + where, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.MOMENT, Keyset.Kind.ID);
        if (after != null) {
            where.append(" and (a.at, a.id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid))");
            params.put("afterAt", after.get(0));
            params.put("afterId", after.get(1));
        }
        List<Found> found = jdbc.sql("""
                        select a.id, a.application_id, a.programme_title, a.notice_id, a.at, a.amount as awarded, m.paid,
                            m.recovered, m.to_come,
                            (select jsonb_agg(jsonb_build_object('number', p.number, 'amount', p.amount::text, 'due', p.due,
                                'fact', p.condition_fact, 'asOf', p.condition_as_of) order by p.number)
                             from payable p where p.application_id = a.application_id and p.state in ('OPEN', 'ORDERED')) as parts,
                            exists (select 1 from review r where r.subject_kind = 'application'
                                and r.subject_id = a.application_id and r.stage_kind = 'PERFORMANCE' and r.came is not null)
                                as performance
                        from award a cross join lateral (select %s from ledger_balance b
                            where b.programme_id = a.programme_id and b.application_id = a.application_id) m
                        where %s order by a.at desc, a.id desc""".formatted(SUMS, where) + Keyset.limit(page))
                .params(params)
                .query((row, number) -> new Found(row.getString("id"), award(row)))
                .list();
        return Keyset.page(found, page, row -> Keyset.cursor(row.award().at(), row.id()), total)
                .map(Found::award);
    }

    private record Found(String id, AwardRow award) {}

    private AwardRow award(ResultSet row) throws SQLException {
        return new AwardRow(
                new ApplicationId(row.getObject("application_id", UUID.class)),
                json.readValue(row.getString("programme_title"), LocalText.class),
                new NoticeId(row.getObject("notice_id", UUID.class)),
                row.getTimestamp("at").toInstant(),
                money(row, "awarded"),
                money(row, "paid"),
                money(row, "recovered"),
                money(row, "to_come"),
                parts(row.getString("parts")),
                row.getBoolean("performance"));
    }

    private List<Part> parts(@Nullable String written) {
        List<Part> parts = new ArrayList<>();
        if (written != null) {
            for (JsonNode part : json.readTree(written)) {
                JsonNode fact = part.path("fact");
                parts.add(new Part(
                        part.path("number").asInt(0),
                        new Money(new BigDecimal(part.path("amount").asString("0"))),
                        LocalDate.parse(part.path("due").asString("")),
                        fact.isString()
                                ? new Instalments.Condition(
                                        new FactKey(fact.asString("")),
                                        LocalDate.parse(part.path("asOf").asString("")))
                                : null));
            }
        }
        return parts;
    }

    @Override
    public Money passedOn(Scope scope, EnterpriseId enterprise) {
        var all = ScopeSql.of(scope.forRight(SubsidiesRight.READ_GRANTS)).wherePerson("p.by_user");
        return new Money(jdbc.sql("select coalesce(sum(p.amount), 0) from won_grant_passing p"
                        + " where p.enterprise_id = :enterprise and " + all.sql())
                .params(all.params())
                .param("enterprise", enterprise.value())
                .query(BigDecimal.class)
                .single());
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column));
    }
}
