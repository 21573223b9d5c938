package org.zhuqi.subsidies.proposals.jdbc;

import java.math.BigDecimal;
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
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.Keyset;
import org.zhuqi.shared.jdbc.ScopeSql;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.proposals.Proposal;
import org.zhuqi.subsidies.proposals.ProposalId;
import org.zhuqi.subsidies.proposals.usecase.ProposalQueries;

@Repository
@RequiredArgsConstructor
class JdbcProposalQueries implements ProposalQueries {
    private final JdbcClient jdbc;
    private final ProposalRows rows;

    @Override
    public List<Proposal> list(Scope scope, ProgrammeId programme) {
        return jdbc.sql("select * from proposal where " + within(scope)
                        + " and programme_id = :programme order by at desc, id desc")
                .param("programme", programme.value())
                .query(rows::proposal)
                .list();
    }

    /** A proposal is about everybody at once: whoever does not reach everything reaches none. */
    private static String within(Scope scope) {
        return ScopeSql.of(scope.forRight(SubsidiesRight.READ_PROPOSALS))
                .wherePerson("by_user")
                .sql();
    }

    @Override
    public Optional<Proposal> find(Scope scope, ProposalId id) {
        return jdbc.sql("select * from proposal where " + within(scope) + " and id = :id")
                .param("id", id.value())
                .query(rows::proposal)
                .optional();
    }

    @Override
    public Page<LineRow> lines(Scope scope, ProposalId id, PageRequest page) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("id", id.value());
        StringBuilder where = new StringBuilder("l.proposal_id = :id and (select ")
                .append(within(scope))
                .append(" from proposal p where p.id = :id)");
        int total = Keyset.total(jdbc, page, "from proposal_line l where " + where, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.NUMBER);
        if (after != null) {
            where.append(" and l.line > cast(:after as int)");
            params.put("after", after.get(0));
        }
        List<LineRow> found = jdbc.sql("select l.*, (select d.amount from decision d"
                        + " where d.application_id = l.application_id and d.standing) as decided"
                        + " from proposal_line l where " + where + " order by l.line" + Keyset.limit(page))
                .params(params)
                .query((row, number) -> {
                    BigDecimal decided = row.getBigDecimal("decided");
                    return new LineRow(rows.line(row, number), decided == null ? null : new Money(decided));
                })
                .list();
        return Keyset.page(found, page, row -> Keyset.cursor(row.line().number()), total);
    }

    @Override
    public Map<ProposalId, Map<ReportingUnitId, UnitTotal>> byUnit(Scope scope, ProgrammeId programme) {
        Map<ProposalId, Map<ReportingUnitId, UnitTotal>> totals = new HashMap<>();
        jdbc.sql("select l.proposal_id, l.unit_id, count(*) filter (where l.proposed > 0) as supported,"
                        + " sum(l.proposed) as proposed from proposal_line l join proposal p on p.id = l.proposal_id"
                        + " where p.programme_id = :programme and " + within(scope)
                        + " group by l.proposal_id, l.unit_id")
                .param("programme", programme.value())
                .query(row -> {
                    totals.computeIfAbsent(
                                    new ProposalId(row.getObject("proposal_id", UUID.class)), id -> new HashMap<>())
                            .put(
                                    new ReportingUnitId(row.getString("unit_id")),
                                    new UnitTotal(row.getInt("supported"), new Money(row.getBigDecimal("proposed"))));
                });
        return totals;
    }

    @Override
    public ForNotice forNotice(Scope scope, ProposalId id) {
        return new ForNotice(
                id,
                jdbc.sql("""
                select l.application_id from proposal_line l
                join decision d on d.application_id = l.application_id and d.standing and d.outcome = 'APPROVED'
                join review r on r.subject_kind = 'application' and r.subject_id = l.application_id and r.state = 'DECIDED'
                where l.proposal_id = :id and\s""" + within(scope).replace("by_user", "d.by_user") + " order by l.line")
                        .param("id", id.value())
                        .query((row, number) -> new ApplicationId(row.getObject("application_id", UUID.class)))
                        .list());
    }

    /** What was found on the site counts instead of what was applied for. */
    @Override
    public Waiting waiting(Scope scope, ProgrammeId programme) {
        return jdbc.sql("select count(*) as files,"
                        + " coalesce(sum(case when c.id is null then s.amount else c.counted end), 0) as asked "
                        + JdbcPassedFiles.FROM
                        + " left join site_check c on c.review_id = r.id and c.content_hash = r.content_hash"
                        + " and c.state = 'CONFIRMED' "
                        + JdbcPassedFiles.WAITING
                        + " and "
                        + ScopeSql.of(scope.forRight(SubsidiesRight.READ_PROPOSALS))
                                .wherePerson("a.started_by")
                                .sql())
                .param("programme", programme.value())
                .query((row, number) ->
                        new Waiting(programme, row.getInt("files"), new Money(row.getBigDecimal("asked"))))
                .single();
    }
}
