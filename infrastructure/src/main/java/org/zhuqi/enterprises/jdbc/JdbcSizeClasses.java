package org.zhuqi.enterprises.jdbc;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;
import org.zhuqi.enterprises.SizeClasses;
import org.zhuqi.enterprises.SizeClassification;
import org.zhuqi.shared.EnterpriseId;

@Repository
@RequiredArgsConstructor
class JdbcSizeClasses implements SizeClasses {
    private final NamedParameterJdbcTemplate batches;

    @Override
    public void putAll(Map<EnterpriseId, SizeClassification> sizes) {
        batches.batchUpdate(
                """
                update enterprise set size_class = :size, size_year = :year, size_as_of = :asOf where id = :id
                """,
                sizes.entrySet().stream()
                        .map(entry -> new MapSqlParameterSource()
                                .addValue("id", entry.getKey().value())
                                .addValue("size", name(entry.getValue()))
                                .addValue("year", entry.getValue().year())
                                .addValue("asOf", entry.getValue().asOf()))
                        .toArray(SqlParameterSource[]::new));
    }

    private static @Nullable String name(SizeClassification size) {
        return size.sizeClass() == null ? null : size.sizeClass().name();
    }
}
