package org.zhuqi.parks.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.parks.BuildingId;
import org.zhuqi.parks.ParkId;
import org.zhuqi.parks.SpaceId;
import org.zhuqi.parks.Tenancies;
import org.zhuqi.parks.Tenancy;
import org.zhuqi.parks.TenancyId;
import org.zhuqi.parks.TenancyStep;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.Columns;

@Repository
@RequiredArgsConstructor
class JdbcTenancies implements Tenancies {
    private final JdbcClient jdbc;

    @Override
    public Optional<Tenancy> find(TenancyId id) {
        return jdbc.sql("select * from tenancy where id = ?")
                .param(id.value())
                .query((row, number) -> tenancy(row))
                .optional();
    }

    @Override
    public List<Tenancy> of(SpaceId space) {
        return jdbc.sql("select * from tenancy where space_id = ? and not withdrawn order by from_day")
                .param(space.value())
                .query((row, number) -> tenancy(row))
                .list();
    }

    @Override
    public void add(Tenancy tenancy) {
        write("""
                insert into tenancy (id, park_id, building_id, space_id, tenant, enterprise_id, open_name, area, from_day,
                    at_latest, to_day, withdrawn, version)
                values (:id, :park, :building, :space, :tenant, :enterprise, :open, :area, :from, :atLatest, :to,
                    :withdrawn, :version)
                """, tenancy);
    }

    @Override
    public void save(Tenancy tenancy) {
        ParkColumns.changed(write("""
                update tenancy set tenant = :tenant, enterprise_id = :enterprise, open_name = :open, area = :area,
                    from_day = :from, at_latest = :atLatest, to_day = :to, withdrawn = :withdrawn, version = :version + 1
                where id = :id and version = :version
                """, tenancy));
    }

    /** One after the other for a space: two at once would each wait for the other in the constraint, and one would be killed. */
    private int write(String sql, Tenancy tenancy) {
        SpaceId space = tenancy.space();
        if (space != null) {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended('lettings of ' || :space, 0))")
                    .param("space", space.value().toString())
                    .query((row, number) -> 1)
                    .single();
        }
        try {
            return jdbc.sql(sql).params(params(tenancy)).update();
        } catch (DataIntegrityViolationException e) {
            throw ParkColumns.refusal(e);
        }
    }

    @Override
    public void add(TenancyStep step) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("tenancy", step.tenancy().value());
        params.put("kind", step.kind().name());
        params.put("tenant", step.tenant());
        params.put("from", step.term().from());
        params.put("atLatest", step.term().atLatest());
        params.put("to", step.term().to());
        params.put("why", step.why());
        params.put("by", step.by().value());
        params.put("byName", step.byName());
        params.put("at", Columns.at(step.at()));
        jdbc.sql("""
                insert into tenancy_step (tenancy_id, kind, tenant, from_day, at_latest, to_day, why, by_user, by_name, at)
                values (:tenancy, :kind, :tenant, :from, :atLatest, :to, :why, :by, :byName, :at)
                """).params(params).update();
    }

    @Override
    public List<TenancyStep> steps(TenancyId id) {
        return jdbc.sql("select * from tenancy_step where tenancy_id = ? order by id desc")
                .param(id.value())
                .query((row, number) -> new TenancyStep(
                        id,
                        TenancyStep.Kind.valueOf(row.getString("kind")),
                        row.getString("tenant"),
                        term(row),
                        row.getString("why"),
                        new UserId(row.getObject("by_user", UUID.class)),
                        row.getString("by_name"),
                        Columns.moment(row, "at")))
                .list();
    }

    static Tenancy.Term term(ResultSet row) throws SQLException {
        return new Tenancy.Term(
                ParkColumns.dayThere(row, "from_day"), row.getBoolean("at_latest"), ParkColumns.day(row, "to_day"));
    }

    static Tenancy.Tenant tenant(ResultSet row) throws SQLException {
        return new Tenancy.Tenant(
                row.getString("tenant"),
                ParkColumns.id(row, "enterprise_id", EnterpriseId::new),
                row.getBoolean("open_name"));
    }

    private static Tenancy tenancy(ResultSet row) throws SQLException {
        return new Tenancy(
                new TenancyId(row.getObject("id", UUID.class)),
                new ParkId(row.getObject("park_id", UUID.class)),
                ParkColumns.id(row, "building_id", BuildingId::new),
                ParkColumns.id(row, "space_id", SpaceId::new),
                tenant(row),
                ParkColumns.figure(row, "area"),
                term(row),
                row.getBoolean("withdrawn"),
                row.getLong("version"));
    }

    private static Map<String, @Nullable Object> params(Tenancy tenancy) {
        BuildingId building = tenancy.building();
        SpaceId space = tenancy.space();
        EnterpriseId enterprise = tenancy.tenant().enterprise();
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("id", tenancy.id().value());
        params.put("park", tenancy.park().value());
        params.put("building", building == null ? null : building.value());
        params.put("space", space == null ? null : space.value());
        params.put("tenant", tenancy.tenant().name());
        params.put("enterprise", enterprise == null ? null : enterprise.value());
        params.put("open", tenancy.tenant().open());
        params.put("area", ParkColumns.text(tenancy.area()));
        params.put("from", tenancy.term().from());
        params.put("atLatest", tenancy.term().atLatest());
        params.put("to", tenancy.term().to());
        params.put("withdrawn", tenancy.withdrawn());
        params.put("version", tenancy.version());
        return params;
    }
}
