package org.zhuqi.projects.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.projects.seeing.Bulletin;
import org.zhuqi.projects.seeing.BulletinId;
import org.zhuqi.projects.seeing.BulletinTime;
import org.zhuqi.projects.seeing.Bulletins;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.Columns;

@Repository
@RequiredArgsConstructor
class JdbcBulletins implements Bulletins {
    private final JdbcClient jdbc;
    private final ProjectJson json;

    @Override
    public Optional<Bulletin> find(BulletinId id) {
        return jdbc.sql("select * from project_bulletin where id = ?")
                .param(id.value())
                .query((row, number) -> new Bulletin(
                        id,
                        time(row),
                        unit(row),
                        row.getInt("edition"),
                        row.getString("why"),
                        json.read(row.getString("content"), Bulletin.Content.class),
                        new UserId(row.getObject("by_user", UUID.class)),
                        row.getString("by_name"),
                        Columns.moment(row, "at")))
                .optional();
    }

    static BulletinTime time(ResultSet row) throws SQLException {
        return new BulletinTime(
                BulletinTime.Kind.valueOf(row.getString("kind")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class));
    }

    static @Nullable ReportingUnitId unit(ResultSet row) throws SQLException {
        String unit = row.getString("unit_id");
        return unit == null ? null : new ReportingUnitId(unit);
    }

    @Override
    public int editions(BulletinTime time, @Nullable ReportingUnitId unit) {
        return jdbc.sql("""
                        select count(*) from project_bulletin
                        where kind = ? and from_day = ? and coalesce(unit_id, '') = ?""")
                .params(time.kind().name(), time.from(), unit == null ? "" : unit.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public void add(Bulletin bulletin) {
        ReportingUnitId unit = bulletin.unit();
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("id", bulletin.id().value());
        params.put("kind", bulletin.time().kind().name());
        params.put("from", bulletin.time().from());
        params.put("to", bulletin.time().to());
        params.put("unit", unit == null ? null : unit.value());
        params.put("edition", bulletin.edition());
        params.put("why", bulletin.why());
        params.put("content", json.write(bulletin.content()));
        params.put("by", bulletin.by().value());
        params.put("byName", bulletin.byName());
        params.put("at", Columns.at(bulletin.at()));
        try {
            jdbc.sql("""
                    insert into project_bulletin (id, kind, from_day, to_day, unit_id, edition, why, content, by_user, by_name,
                        at)
                    values (:id, :kind, :from, :to, :unit, :edition, :why, :content::jsonb, :by, :byName, :at)
                    """).params(params).update();
        } catch (DuplicateKeyException e) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
    }
}
