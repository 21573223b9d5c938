package org.zhuqi.reviews.checks.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.checks.CheckMoment;
import org.zhuqi.reviews.checks.ChecksRight;
import org.zhuqi.reviews.checks.Finding;
import org.zhuqi.reviews.checks.Snapshot;
import org.zhuqi.reviews.checks.Snapshots;
import org.zhuqi.reviews.checks.usecase.CheckQueries;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.LaterWrites;
import org.zhuqi.shared.jdbc.ScopeSql;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
@RequiredArgsConstructor
class JdbcSnapshots implements Snapshots, CheckQueries {
    private static final TypeReference<List<Finding.Reason>> REASONS = new TypeReference<>() {};
    private static final String ADD = """
            insert into review_finding (run_id, check_id, subject_kind, subject_id, subject, unit_id, enterprise_id,
                moment, at, outcome, reasons, source, as_of)
            values (:run, :check, :kind, :subject, :subjectRef::jsonb, :unit, :enterprise, :moment, :at, :outcome,
                :reasons::jsonb, :source, :asOf) on conflict do nothing""";
    private static final String LATEST = """
            select distinct on (f.moment, f.check_id) f.* from review_finding f
            where f.subject_kind = :kind and f.subject_id = :subject and\s""";
    private static final String ORDER = " order by f.moment desc, f.check_id, f.at desc";

    private final JdbcClient jdbc;
    private final LaterWrites later;
    private final JsonMapper json;

    @Override
    public void add(List<Snapshot> found) {
        for (Snapshot snapshot : found) {
            SubjectRef subject = snapshot.subject();
            Finding finding = snapshot.finding();
            later.add(
                    ADD,
                    new MapSqlParameterSource("run", snapshot.run())
                            .addValue("check", snapshot.check())
                            .addValue("kind", subject.kind())
                            .addValue("subject", subject.id())
                            .addValue("subjectRef", json.writeValueAsString(subject))
                            .addValue("unit", subject.unit().value())
                            .addValue("enterprise", subject.enterprise().value())
                            .addValue("moment", snapshot.moment().name())
                            .addValue("at", Timestamp.from(snapshot.at()))
                            .addValue("outcome", finding.outcome().name())
                            .addValue("reasons", json.writeValueAsString(finding.reasons()))
                            .addValue("source", finding.source())
                            .addValue("asOf", finding.asOf()));
        }
    }

    @Override
    public List<Snapshot> latest(String subjectKind, UUID subject) {
        return jdbc.sql(LATEST + "true" + ORDER)
                .param("kind", subjectKind)
                .param("subject", subject)
                .query(this::snapshot)
                .list();
    }

    @Override
    public List<Snapshot> findings(Scope scope, String subjectKind, UUID subjectId) {
        var within = ScopeSql.of(scope.forRight(ChecksRight.READ_FINDINGS)).where("f.unit_id", "f.enterprise_id");
        return jdbc.sql(LATEST + within.sql() + ORDER)
                .params(within.params())
                .param("kind", subjectKind)
                .param("subject", subjectId)
                .query(this::snapshot)
                .list();
    }

    @Override
    public List<Snapshot> unknown(@Nullable UUID after, int atMost) {
        return jdbc.sql("""
                select f.* from review_finding f
                where f.outcome = 'UNKNOWN' and f.subject_id > :after
                  and not exists (select 1 from review_finding later
                      where later.subject_kind = f.subject_kind and later.subject_id = f.subject_id
                        and later.moment = f.moment and later.check_id = f.check_id and later.at > f.at)
                  and exists (select 1 from review r where r.subject_kind = f.subject_kind and r.subject_id = f.subject_id
                      and r.state not in ('AWARDED', 'REJECTED', 'WITHDRAWN'))
                order by f.subject_id, f.moment, f.check_id limit :most""")
                .param("after", after == null ? new UUID(0, 0) : after)
                .param("most", atMost)
                .query(this::snapshot)
                .list();
    }

    private Snapshot snapshot(ResultSet row, int number) throws SQLException {
        return new Snapshot(
                row.getObject("run_id", UUID.class),
                json.readValue(row.getString("subject"), SubjectRef.class),
                CheckMoment.valueOf(row.getString("moment")),
                row.getString("check_id"),
                row.getTimestamp("at").toInstant(),
                new Finding(
                        Finding.Outcome.valueOf(row.getString("outcome")),
                        json.readValue(row.getString("reasons"), REASONS),
                        row.getString("source"),
                        row.getObject("as_of", LocalDate.class)));
    }
}
