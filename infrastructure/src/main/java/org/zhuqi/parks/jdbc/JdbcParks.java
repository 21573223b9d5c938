package org.zhuqi.parks.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.parks.ChainMap;
import org.zhuqi.parks.Park;
import org.zhuqi.parks.ParkId;
import org.zhuqi.parks.ParkKind;
import org.zhuqi.parks.Parks;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.jdbc.Columns;

@Repository
@RequiredArgsConstructor
class JdbcParks implements Parks {
    private final JdbcClient jdbc;

    @Override
    public Optional<Park> find(ParkId id) {
        return jdbc.sql("select * from park where id = ?")
                .param(id.value())
                .query((row, number) -> park(row))
                .optional();
    }

    @Override
    public void add(Park park) {
        write("""
                insert into park (id, name_zh, name_ko, name_en, kind, unit_id, address, words, source, land, floor,
                    directions_zh, directions_ko, directions_en, project_id, open, search_words, demonstration, version)
                values (:id, :nameZh, :nameKo, :nameEn, :kind, :unit, :address, :words, :source, :land, :floor,
                    :directionsZh, :directionsKo, :directionsEn, :project, :open, :searchWords, :demonstration, :version)
                """, park);
    }

    @Override
    public void save(Park park) {
        ParkColumns.changed(write("""
                update park set name_zh = :nameZh, name_ko = :nameKo, name_en = :nameEn, kind = :kind, unit_id = :unit,
                    address = :address, words = :words, source = :source, land = :land, floor = :floor,
                    directions_zh = :directionsZh, directions_ko = :directionsKo, directions_en = :directionsEn,
                    project_id = :project, open = :open, search_words = :searchWords, version = :version + 1
                where id = :id and version = :version
                """, park));
    }

    private int write(String sql, Park park) {
        try {
            return jdbc.sql(sql).params(params(park)).update();
        } catch (DataIntegrityViolationException e) {
            throw ParkColumns.refusal(e);
        }
    }

    private static Map<String, @Nullable Object> params(Park park) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("id", park.id().value());
        Columns.put(params, "name", park.profile().name());
        params.put("kind", park.profile().kind().name());
        params.put("unit", park.unit().value());
        params.put("address", park.profile().address());
        params.put("words", park.profile().words());
        params.put("source", park.profile().source());
        params.put("land", ParkColumns.text(park.size().land()));
        params.put("floor", ParkColumns.text(park.size().floor()));
        params.put("directionsZh", each(park.directions(), LocalText::zh));
        params.put("directionsKo", each(park.directions(), LocalText::ko));
        params.put("directionsEn", each(park.directions(), LocalText::en));
        params.put("project", park.project());
        params.put("open", park.open());
        params.put("searchWords", words(park));
        params.put("demonstration", park.demonstration());
        params.put("version", park.version());
        return params;
    }

    /** One place for each, empty where a language is missing. */
    private static String[] each(List<LocalText> texts, Function<LocalText, @Nullable String> language) {
        return texts.stream()
                .map(text -> Objects.requireNonNullElse(language.apply(text), ""))
                .toArray(String[]::new);
    }

    private static String words(Park park) {
        LocalText name = park.profile().name();
        return Stream.of(name.zh(), name.ko(), name.en())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }

    private static Park park(ResultSet row) throws SQLException {
        List<String> zh = Columns.list(row, "directions_zh");
        List<String> ko = Columns.list(row, "directions_ko");
        List<String> en = Columns.list(row, "directions_en");
        return new Park(
                new ParkId(row.getObject("id", UUID.class)),
                new Park.Profile(
                        Columns.text(row, "name"),
                        ParkKind.valueOf(row.getString("kind")),
                        new ReportingUnitId(row.getString("unit_id")),
                        row.getString("address"),
                        row.getString("words"),
                        row.getString("source")),
                new Park.Size(ParkColumns.figure(row, "land"), ParkColumns.figure(row, "floor")),
                IntStream.range(0, zh.size())
                        .mapToObj(i -> new LocalText(zh.get(i), orNull(ko.get(i)), orNull(en.get(i))))
                        .toList(),
                row.getObject("project_id", UUID.class),
                row.getBoolean("open"),
                row.getBoolean("demonstration"),
                row.getLong("version"));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    @Override
    public ChainMap chain(ParkId id) {
        Long version = jdbc.sql("select version from chain where park_id = ?")
                .param(id.value())
                .query(Long.class)
                .optional()
                .orElse(null);
        if (version == null) {
            return ChainMap.empty(id);
        }
        Map<Integer, List<ChainMap.Filler>> fillers = fillers(id);
        return new ChainMap(
                id,
                jdbc.sql("select * from chain_link where park_id = ? order by position")
                        .param(id.value())
                        .query((row, number) -> new ChainMap.Link(
                                Columns.text(row, "name"),
                                row.getString("wanted"),
                                fillers.getOrDefault(row.getInt("position"), List.of())))
                        .list(),
                version);
    }

    private Map<Integer, List<ChainMap.Filler>> fillers(ParkId id) {
        record Placed(int position, ChainMap.Filler filler) {}
        return jdbc
                .sql("select * from chain_filler where park_id = ? order by position, number")
                .param(id.value())
                .query((row, number) -> new Placed(
                        row.getInt("position"),
                        new ChainMap.Filler(
                                row.getString("name"),
                                ParkColumns.id(row, "enterprise_id", EnterpriseId::new),
                                ParkColumns.day(row, "from_day"),
                                ParkColumns.day(row, "to_day"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Placed::position, Collectors.mapping(Placed::filler, Collectors.toList())));
    }

    /** As a whole: a chain has a handful of links. */
    @Override
    public void save(ChainMap chain) {
        UUID park = chain.park().value();
        ParkColumns.changed(jdbc.sql("""
                        insert into chain as c (park_id, version) select :park, 1 where :version = 0
                        on conflict (park_id) do nothing""")
                        .param("park", park)
                        .param("version", chain.version())
                        .update()
                + jdbc.sql("update chain set version = version + 1 where park_id = :park and version = :version"
                                + " and :version > 0")
                        .param("park", park)
                        .param("version", chain.version())
                        .update());
        jdbc.sql("delete from chain_filler where park_id = ?").param(park).update();
        jdbc.sql("delete from chain_link where park_id = ?").param(park).update();
        for (int i = 0; i < chain.links().size(); i++) {
            add(park, i, chain.links().get(i));
        }
    }

    private void add(UUID park, int position, ChainMap.Link link) {
        Map<String, @Nullable Object> params = new HashMap<>();
        Columns.put(params, "name", link.name());
        params.put("park", park);
        params.put("position", position);
        params.put("wanted", link.wanted());
        jdbc.sql("""
                insert into chain_link (park_id, position, name_zh, name_ko, name_en, wanted)
                values (:park, :position, :nameZh, :nameKo, :nameEn, :wanted)
                """).params(params).update();
        for (int number = 0; number < link.fillers().size(); number++) {
            ChainMap.Filler filler = link.fillers().get(number);
            EnterpriseId enterprise = filler.enterprise();
            jdbc.sql("""
                    insert into chain_filler (park_id, position, number, name, enterprise_id, from_day, to_day)
                    values (?, ?, ?, ?, ?, ?, ?)
                    """)
                    .param(park)
                    .param(position)
                    .param(number)
                    .param(filler.name())
                    .param(enterprise == null ? null : enterprise.value())
                    .param(filler.from())
                    .param(filler.to())
                    .update();
        }
    }
}
