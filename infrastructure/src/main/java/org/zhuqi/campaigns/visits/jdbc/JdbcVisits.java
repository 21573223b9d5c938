package org.zhuqi.campaigns.visits.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.campaigns.visits.ProductionState;
import org.zhuqi.campaigns.visits.Topic;
import org.zhuqi.campaigns.visits.Visit;
import org.zhuqi.campaigns.visits.VisitId;
import org.zhuqi.campaigns.visits.VisitStatus;
import org.zhuqi.campaigns.visits.VisitorRole;
import org.zhuqi.campaigns.visits.Visits;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

@Repository
@RequiredArgsConstructor
class JdbcVisits implements Visits {
    private final JdbcClient jdbc;

    @Override
    public Optional<Visit> find(VisitId id) {
        return jdbc.sql("select * from visit where id = ?")
                .param(id.value())
                .query((row, number) -> visit(row))
                .optional();
    }

    @Override
    public Optional<Visit> findByKey(UUID key) {
        return jdbc.sql("select * from visit where key = ?")
                .param(key)
                .query((row, number) -> visit(row))
                .optional();
    }

    /** Two that are sent at once wait for each other at the key. */
    @Override
    public boolean add(Visit visit) {
        return jdbc.sql("""
                        insert into visit (id, key, enterprise_id, unit_id, visitor, visitor_role, day, status, place, met,
                            topics, production, words, next_step, recorded_at, version)
                        values (:id, :key, :enterprise, :unit, :visitor, :role, :day, :status, :place, :met, :topics,
                            :production, :words, :nextStep, :recorded, :version)
                        on conflict (key) do nothing
                        """).params(params(visit)).update() > 0;
    }

    @Override
    public void save(Visit visit) {
        int saved = jdbc.sql("""
                update visit set key = :key, day = :day, status = :status, place = :place, met = :met, topics = :topics,
                    production = :production, words = :words, next_step = :nextStep, recorded_at = :recorded,
                    version = :version + 1
                where id = :id and version = :version
                """).params(params(visit)).update();
        if (saved == 0) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
    }

    private static Map<String, @Nullable Object> params(Visit visit) {
        Visit.Account account = visit.account();
        ProductionState production = account == null ? null : account.production();
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("id", visit.id().value());
        params.put("key", visit.key());
        params.put("enterprise", visit.enterprise().value());
        params.put("unit", visit.unit().value());
        params.put("visitor", visit.visitor().value());
        params.put("role", visit.as().name());
        params.put("day", visit.day());
        params.put("status", visit.status().name());
        params.put("place", account == null ? null : account.place());
        params.put("met", account == null ? null : account.met());
        params.put(
                "topics",
                account == null
                        ? new String[0]
                        : account.topics().stream().map(Topic::name).sorted().toArray(String[]::new));
        params.put("production", production == null ? null : production.name());
        params.put("words", account == null ? null : account.words());
        params.put("nextStep", account == null ? null : account.nextStep());
        params.put("recorded", account == null ? null : account.recordedAt().atOffset(ZoneOffset.UTC));
        params.put("version", visit.version());
        return params;
    }

    static Set<Topic> topics(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("topics").getArray())
                .map(Topic::valueOf)
                .collect(Collectors.toSet());
    }

    static @Nullable ProductionState production(ResultSet row) throws SQLException {
        String state = row.getString("production");
        return state == null ? null : ProductionState.valueOf(state);
    }

    private static Visit visit(ResultSet row) throws SQLException {
        OffsetDateTime recorded = row.getObject("recorded_at", OffsetDateTime.class);
        return new Visit(
                new VisitId(row.getObject("id", UUID.class)),
                row.getObject("key", UUID.class),
                new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                new ReportingUnitId(row.getString("unit_id")),
                new UserId(row.getObject("visitor", UUID.class)),
                VisitorRole.valueOf(row.getString("visitor_role")),
                row.getObject("day", LocalDate.class),
                VisitStatus.valueOf(row.getString("status")),
                recorded == null
                        ? null
                        : new Visit.Account(
                                row.getString("place"),
                                row.getString("met"),
                                topics(row),
                                production(row),
                                row.getString("words"),
                                row.getString("next_step"),
                                recorded.toInstant()),
                row.getLong("version"));
    }
}
