package org.zhuqi.parks.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.parks.Building;
import org.zhuqi.parks.BuildingFunction;
import org.zhuqi.parks.BuildingId;
import org.zhuqi.parks.BuildingStage;
import org.zhuqi.parks.Buildings;
import org.zhuqi.parks.ParkId;
import org.zhuqi.parks.Space;
import org.zhuqi.parks.SpaceId;
import org.zhuqi.shared.jdbc.Columns;

@Repository
@RequiredArgsConstructor
class JdbcBuildings implements Buildings {
    private final JdbcClient jdbc;

    @Override
    public Optional<Building> find(BuildingId id) {
        return read("id = ?", id.value()).stream().findFirst();
    }

    @Override
    public List<Building> of(ParkId park) {
        return read("park_id = ?", park.value());
    }

    private List<Building> read(String condition, UUID id) {
        Map<UUID, List<Building.Reached>> history = history(condition, id);
        return jdbc.sql("select * from building where " + condition + " order by id")
                .param(id)
                .query((row, number) -> new Building(
                        new BuildingId(row.getObject("id", UUID.class)),
                        new ParkId(row.getObject("park_id", UUID.class)),
                        new Building.Plan(
                                Columns.text(row, "name"),
                                BuildingFunction.valueOf(row.getString("function")),
                                ParkColumns.figure(row, "floor")),
                        history.getOrDefault(row.getObject("id", UUID.class), List.of()),
                        row.getLong("version")))
                .list();
    }

    private Map<UUID, List<Building.Reached>> history(String condition, UUID id) {
        record Step(UUID building, Building.Reached reached) {}
        return jdbc
                .sql("select * from building_stage where building_id in (select id from building where " + condition
                        + ") order by id")
                .param(id)
                .query((row, number) -> new Step(
                        row.getObject("building_id", UUID.class),
                        new Building.Reached(
                                BuildingStage.valueOf(row.getString("stage")),
                                ParkColumns.dayThere(row, "day"),
                                row.getString("note"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Step::building, Collectors.mapping(Step::reached, Collectors.toList())));
    }

    @Override
    public void add(Building building) {
        jdbc.sql("""
                insert into building (id, park_id, name_zh, name_ko, name_en, function, floor, version)
                values (:id, :park, :nameZh, :nameKo, :nameEn, :function, :floor, :version)
                """).params(params(building)).update();
        addSteps(building, 0);
    }

    /** Stages are only ever added. */
    @Override
    public void save(Building building) {
        ParkColumns.changed(jdbc.sql("""
                update building set name_zh = :nameZh, name_ko = :nameKo, name_en = :nameEn, function = :function,
                    floor = :floor, version = :version + 1
                where id = :id and version = :version
                """).params(params(building)).update());
        addSteps(
                building,
                jdbc.sql("select count(*) from building_stage where building_id = ?")
                        .param(building.id().value())
                        .query(Integer.class)
                        .single());
    }

    private void addSteps(Building building, int known) {
        for (Building.Reached step :
                building.history().subList(known, building.history().size())) {
            jdbc.sql("insert into building_stage (building_id, stage, day, note) values (?, ?, ?, ?)")
                    .params(building.id().value(), step.stage().name(), step.day(), step.note())
                    .update();
        }
    }

    private static Map<String, @Nullable Object> params(Building building) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("id", building.id().value());
        params.put("park", building.park().value());
        Columns.put(params, "name", building.plan().name());
        params.put("function", building.plan().function().name());
        params.put("floor", ParkColumns.text(building.plan().floor()));
        params.put("version", building.version());
        return params;
    }

    @Override
    public Optional<Space> find(SpaceId id) {
        return space(id, "");
    }

    @Override
    public Optional<Space> findForChange(SpaceId id) {
        return space(id, " for update");
    }

    private Optional<Space> space(SpaceId id, String locking) {
        return jdbc.sql("select * from space where id = ?" + locking)
                .param(id.value())
                .query((row, number) -> space(row))
                .optional();
    }

    private static Space space(ResultSet row) throws SQLException {
        return new Space(
                new SpaceId(row.getObject("id", UUID.class)),
                new BuildingId(row.getObject("building_id", UUID.class)),
                new ParkId(row.getObject("park_id", UUID.class)),
                new Space.Fitting(
                        row.getString("code"),
                        row.getBigDecimal("area"),
                        row.getBigDecimal("height"),
                        row.getBigDecimal("load"),
                        row.getBigDecimal("power")),
                ParkColumns.dayThere(row, "from_day"),
                ParkColumns.day(row, "until_day"),
                row.getLong("version"));
    }

    @Override
    public void add(Space space) {
        jdbc.sql("""
                insert into space (id, building_id, park_id, code, area, height, load, power, from_day, until_day, version)
                values (:id, :building, :park, :code, :area, :height, :load, :power, :from, :until, :version)
                """).params(params(space)).update();
    }

    @Override
    public void save(Space space) {
        ParkColumns.changed(jdbc.sql("""
                update space set code = :code, area = :area, height = :height, load = :load, power = :power,
                    until_day = :until, version = :version + 1
                where id = :id and version = :version
                """).params(params(space)).update());
    }

    private static Map<String, @Nullable Object> params(Space space) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("id", space.id().value());
        params.put("building", space.building().value());
        params.put("park", space.park().value());
        params.put("code", space.fitting().code());
        params.put("area", space.fitting().area());
        params.put("height", space.fitting().height());
        params.put("load", space.fitting().load());
        params.put("power", space.fitting().power());
        params.put("from", space.from());
        params.put("until", space.until());
        params.put("version", space.version());
        return params;
    }
}
