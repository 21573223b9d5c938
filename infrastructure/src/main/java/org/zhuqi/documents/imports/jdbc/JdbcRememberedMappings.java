package org.zhuqi.documents.imports.jdbc;

import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.documents.imports.ColumnMapping;
import org.zhuqi.documents.imports.RememberedMappings;
import org.zhuqi.shared.ReportingUnitId;

@Repository
@RequiredArgsConstructor
class JdbcRememberedMappings implements RememberedMappings {
    private final JdbcClient jdbc;
    private final ImportJson json;

    @Override
    public Optional<ColumnMapping> find(ReportingUnitId unit, String kind, String heads) {
        return jdbc.sql("""
                        select mapping::text from data_import_mapping
                        where unit_id = :unit and kind = :kind and heads_md5 = md5(:heads) and heads = :heads
                        """)
                .param("unit", unit.value())
                .param("kind", kind)
                .param("heads", heads)
                .query(String.class)
                .optional()
                .map(json::mapping);
    }

    @Override
    public void remember(ReportingUnitId unit, String kind, String heads, ColumnMapping mapping) {
        jdbc.sql("""
                        insert into data_import_mapping (unit_id, kind, heads, mapping)
                        values (:unit, :kind, :heads, :mapping::jsonb)
                        on conflict (unit_id, kind, heads_md5)
                            do update set heads = excluded.heads, mapping = excluded.mapping
                        """)
                .param("unit", unit.value())
                .param("kind", kind)
                .param("heads", heads)
                .param("mapping", json.mapping(mapping))
                .update();
    }
}
