package org.zhuqi.documents.imports.jdbc;

import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.documents.imports.Import;
import org.zhuqi.documents.imports.Imports;
import org.zhuqi.documents.imports.ImportsContract;
import org.zhuqi.shared.jdbc.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

class JdbcImportsTest extends ImportsContract {
    private static final DataSource DATABASE = TestDatabase.fresh().dataSource();
    private final JdbcClient jdbc = JdbcClient.create(DATABASE);
    private final Imports imports = new JdbcImports(
            jdbc,
            new NamedParameterJdbcTemplate(DATABASE),
            new ImportJson(JsonMapper.builder().build()));

    @BeforeEach
    void clear() {
        jdbc.sql("truncate data_import cascade").update();
        Places.units(jdbc);
    }

    @Override
    protected Imports imports() {
        return imports;
    }

    @Override
    protected void prepare(Import handedIn) {
        jdbc.sql("""
                        insert into attachment (id, owner_kind, owner_id, file_name, media_type, size, sha256, by_user, at)
                        values (:id, 'import', 'x', 'x.xlsx', 'x/x', 1, repeat('a', 64), :id, '2024-08-26T02:00:00Z')
                        on conflict do nothing
                        """).param("id", handedIn.source().file().value()).update();
    }
}
