package org.zhuqi.parks.jdbc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.parks.Zone;
import org.zhuqi.parks.ZoneEntry;
import org.zhuqi.parks.ZoneId;
import org.zhuqi.parks.Zones;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.Columns;

@Repository
@RequiredArgsConstructor
class JdbcZones implements Zones {
    private final JdbcClient jdbc;

    @Override
    public Optional<Zone> find(ZoneId id) {
        return jdbc.sql("select * from zone where id = ?")
                .param(id.value())
                .query((row, number) -> new Zone(
                        id,
                        new Zone.Sheet(
                                Columns.text(row, "name"),
                                new ReportingUnitId(row.getString("unit_id")),
                                row.getString("level"),
                                row.getString("words"),
                                row.getString("source")),
                        row.getBoolean("demonstration"),
                        row.getLong("version")))
                .optional();
    }

    @Override
    public void add(Zone zone) {
        jdbc.sql("""
                insert into zone (id, name_zh, name_ko, name_en, unit_id, level, words, source, demonstration, version)
                values (:id, :nameZh, :nameKo, :nameEn, :unit, :level, :words, :source, :demonstration, :version)
                """).params(params(zone)).update();
    }

    @Override
    public void save(Zone zone) {
        ParkColumns.changed(jdbc.sql("""
                update zone set name_zh = :nameZh, name_ko = :nameKo, name_en = :nameEn, unit_id = :unit, level = :level,
                    words = :words, source = :source, version = :version + 1
                where id = :id and version = :version
                """).params(params(zone)).update());
    }

    private static Map<String, @Nullable Object> params(Zone zone) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("id", zone.id().value());
        Columns.put(params, "name", zone.sheet().name());
        params.put("unit", zone.sheet().unit().value());
        params.put("level", zone.sheet().level());
        params.put("words", zone.sheet().words());
        params.put("source", zone.sheet().source());
        params.put("demonstration", zone.demonstration());
        params.put("version", zone.version());
        return params;
    }

    @Override
    public List<ZoneEntry> entries(ZoneId id) {
        return jdbc.sql("select * from zone_entry where zone_id = ? order by id")
                .param(id.value())
                .query((row, number) -> new ZoneEntry(
                        id,
                        row.getString("item"),
                        ZoneEntry.State.valueOf(row.getString("state")),
                        row.getString("words"),
                        ParkColumns.dayThere(row, "day"),
                        new UserId(row.getObject("by_user", UUID.class)),
                        row.getString("by_name"),
                        Columns.moment(row, "at")))
                .list();
    }

    @Override
    public void add(ZoneEntry entry) {
        jdbc.sql("""
                insert into zone_entry (zone_id, item, state, words, day, by_user, by_name, at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(entry.zone().value())
                .param(entry.item())
                .param(entry.state().name())
                .param(entry.words())
                .param(entry.day())
                .param(entry.by().value())
                .param(entry.byName())
                .param(Columns.at(entry.at()))
                .update();
    }
}
