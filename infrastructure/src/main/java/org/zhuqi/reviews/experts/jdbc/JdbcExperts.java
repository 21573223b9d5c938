package org.zhuqi.reviews.experts.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.reviews.experts.Expert;
import org.zhuqi.reviews.experts.ExpertId;
import org.zhuqi.reviews.experts.Experts;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
@RequiredArgsConstructor
class JdbcExperts implements Experts {
    private static final TypeReference<List<Expert.Tie>> TIES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    @Override
    public Optional<Expert> find(ExpertId id) {
        return jdbc.sql("select * from expert where id = :id")
                .param("id", id.value())
                .query(this::expert)
                .optional();
    }

    @Override
    public List<Expert> active() {
        return jdbc.sql("select * from expert where active order by id")
                .query(this::expert)
                .list();
    }

    @Override
    public void add(Expert expert) {
        jdbc.sql("""
                insert into expert (id, name, fields, employer, county_id, ties, active, version)
                values (:id, :name, :fields, :employer, :county, :ties::jsonb, :active, :version)""").params(columns(expert)).update();
    }

    @Override
    public void save(Expert expert) {
        int saved = jdbc.sql("""
                update expert set name = :name, fields = :fields, employer = :employer, county_id = :county,
                    ties = :ties::jsonb, active = :active, version = version + 1
                where id = :id and version = :version""").params(columns(expert)).update();
        if (saved == 0) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
    }

    private Map<String, @Nullable Object> columns(Expert expert) {
        ReportingUnitId county = expert.county();
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id", expert.id().value());
        columns.put("name", expert.name());
        columns.put("fields", expert.fields().stream().map(Enum::name).sorted().toArray(String[]::new));
        columns.put("employer", expert.employer());
        columns.put("county", county == null ? null : county.value());
        columns.put("ties", json.writeValueAsString(expert.ties()));
        columns.put("active", expert.active());
        columns.put("version", expert.version());
        return columns;
    }

    Expert expert(ResultSet row, int number) throws SQLException {
        String county = row.getString("county_id");
        Set<Expert.Field> fields = Arrays.stream(
                        (String[]) row.getArray("fields").getArray())
                .map(Expert.Field::valueOf)
                .collect(Collectors.toSet());
        return new Expert(
                new ExpertId(row.getObject("id", UUID.class)),
                row.getString("name"),
                fields,
                row.getString("employer"),
                county == null ? null : new ReportingUnitId(county),
                json.readValue(row.getString("ties"), TIES),
                row.getBoolean("active"),
                row.getLong("version"));
    }
}
