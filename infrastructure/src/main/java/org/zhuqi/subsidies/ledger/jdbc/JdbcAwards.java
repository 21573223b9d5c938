package org.zhuqi.subsidies.ledger.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
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
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.reviews.notices.NoticeId;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.ByUnitRows;
import org.zhuqi.shared.jdbc.Keyset;
import org.zhuqi.shared.jdbc.ScopeSql;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.decisions.DecisionId;
import org.zhuqi.subsidies.ledger.Award;
import org.zhuqi.subsidies.ledger.AwardId;
import org.zhuqi.subsidies.ledger.Awards;
import org.zhuqi.subsidies.ledger.usecase.AwardQueries;
import tools.jackson.databind.json.JsonMapper;

@Repository
@RequiredArgsConstructor
class JdbcAwards implements Awards, AwardQueries {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    @Override
    public Optional<Award> findByApplication(ApplicationId application) {
        return jdbc.sql("select * from award where application_id = :application")
                .param("application", application.value())
                .query(this::award)
                .optional();
    }

    @Override
    public List<Award> of(ProgrammeId programme) {
        return jdbc.sql("select * from award where programme_id = :programme order by id")
                .param("programme", programme.value())
                .query(this::award)
                .list();
    }

    @Override
    public void add(Award award) {
        try {
            jdbc.sql("""
                    insert into award (id, decision_id, application_id, programme_id, enterprise_id, unit_id,
                        programme_title, enterprise_name, amount, notice_id, by_user, by_name, at)
                    values (:id, :decision, :application, :programme, :enterprise, :unit, :programmeTitle::jsonb,
                        :enterpriseName::jsonb, :amount, :notice, :by, :byName, :at)""")
                    .param("id", award.id().value())
                    .param("decision", award.decision().value())
                    .param("application", award.application().value())
                    .param("programme", award.programme().value())
                    .param("enterprise", award.enterprise().value())
                    .param("unit", award.unit().value())
                    .param("programmeTitle", json.writeValueAsString(award.programmeTitle()))
                    .param("enterpriseName", json.writeValueAsString(award.enterpriseName()))
                    .param("amount", award.amount().yuan())
                    .param("notice", award.notice().value())
                    .param("by", award.by().value())
                    .param("byName", award.byName())
                    .param("at", Timestamp.from(award.at()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw SubsidiesError.AWARDED_ALREADY.refused();
        }
    }

    @Override
    public Optional<Award> find(Scope scope, ApplicationId application) {
        var within = ScopeSql.of(scope.forRight(SubsidiesRight.READ)).where("a.unit_id", "a.enterprise_id");
        return jdbc.sql("select a.* from award a where a.application_id = :application and " + within.sql())
                .params(within.params())
                .param("application", application.value())
                .query(this::award)
                .optional();
    }

    @Override
    public Money awarded(Scope scope, Instant until, @Nullable ReportingUnitId unit, @Nullable ProgrammeId programme) {
        Map<String, @Nullable Object> params = new HashMap<>();
        StringBuilder where = counting(scope, until, unit, programme, params);
        return new Money(jdbc.sql("select coalesce(sum(a.amount), 0) from award a where " + where)
                .params(params)
                .query(BigDecimal.class)
                .single());
    }

    @Override
    public Map<ReportingUnitId, Money> awardedByUnit(Scope scope, Instant until, @Nullable ProgrammeId programme) {
        Map<String, @Nullable Object> params = new HashMap<>();
        StringBuilder where = counting(scope, until, null, programme, params);
        return ByUnitRows.sums(jdbc.sql("select a.unit_id, sum(a.amount) as counted from award a where " + where
                        + " group by a.unit_id")
                .params(params));
    }

    @Override
    public List<MoneyOf> ofProject(Scope scope, ProjectId project) {
        var within = ScopeSql.of(scope.forRight(SubsidiesRight.READ)).where("a.unit_id", "a.enterprise_id");
        return jdbc.sql("""
                        select a.*, coalesce(sum(b.amount) filter (where b.account = 'PAID'), 0) as paid,
                            coalesce(sum(b.amount) filter (where b.account = 'RECOVERED'), 0) as recovered
                        from award a
                            left join ledger_balance b on b.programme_id = a.programme_id
                                and b.application_id = a.application_id and b.account in ('PAID', 'RECOVERED')
                        where a.application_id = any(applications_of_project(:project))
                            and\s""" + within.sql() + " group by a.id order by a.at desc, a.id desc")
                .params(within.params())
                .param("project", project.value())
                .query((row, number) -> new MoneyOf(
                        award(row, number),
                        new Money(row.getBigDecimal("paid")),
                        new Money(row.getBigDecimal("recovered"))))
                .list();
    }

    @Override
    public Page<Award> counted(
            Scope scope,
            Instant until,
            @Nullable ReportingUnitId unit,
            @Nullable ProgrammeId programme,
            PageRequest page) {
        Map<String, @Nullable Object> params = new HashMap<>();
        return list(counting(scope, until, unit, programme, params), params, page);
    }

    private Page<Award> list(StringBuilder where, Map<String, @Nullable Object> params, PageRequest page) {
        int total = Keyset.total(jdbc, page, "from award a where " + where, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.MOMENT, Keyset.Kind.ID);
        if (after != null) {
            where.append(" and (a.at, a.id) < (cast(:afterAt as timestamptz), cast(:afterId as uuid))");
            params.put("afterAt", after.get(0));
            params.put("afterId", after.get(1));
        }
        List<Award> found = jdbc.sql("select a.* from award a where " + where + " order by a.at desc, a.id desc"
                        + Keyset.limit(page))
                .params(params)
                .query(this::award)
                .list();
        return Keyset.page(found, page, award -> Keyset.cursor(award.at(), award.id()), total);
    }

    private static StringBuilder counting(
            Scope scope,
            Instant until,
            @Nullable ReportingUnitId unit,
            @Nullable ProgrammeId programme,
            Map<String, @Nullable Object> params) {
        var within = ScopeSql.of(scope.forRight(SubsidiesRight.READ)).where("a.unit_id", "a.enterprise_id");
        params.putAll(within.params());
        params.put("until", Timestamp.from(until));
        StringBuilder where = new StringBuilder(within.sql()).append(" and a.at < :until");
        if (unit != null) {
            where.append(" and a.unit_id = :unit");
            params.put("unit", unit.value());
        }
        if (programme != null) {
            where.append(" and a.programme_id = :programme");
            params.put("programme", programme.value());
        }
        return where;
    }

    private Award award(ResultSet row, int number) throws SQLException {
        return new Award(
                new AwardId(row.getObject("id", UUID.class)),
                new DecisionId(row.getObject("decision_id", UUID.class)),
                new ApplicationId(row.getObject("application_id", UUID.class)),
                new ProgrammeId(row.getObject("programme_id", UUID.class)),
                new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                new ReportingUnitId(row.getString("unit_id")),
                json.readValue(row.getString("programme_title"), LocalText.class),
                json.readValue(row.getString("enterprise_name"), LocalText.class),
                new Money(row.getBigDecimal("amount")),
                new NoticeId(row.getObject("notice_id", UUID.class)),
                new UserId(row.getObject("by_user", UUID.class)),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant());
    }
}
