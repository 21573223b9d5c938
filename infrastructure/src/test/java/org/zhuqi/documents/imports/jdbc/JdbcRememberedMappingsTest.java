package org.zhuqi.documents.imports.jdbc;

import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.documents.imports.RememberedMappings;
import org.zhuqi.documents.imports.RememberedMappingsContract;
import org.zhuqi.shared.jdbc.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

class JdbcRememberedMappingsTest extends RememberedMappingsContract {
    private static final DataSource DATABASE = TestDatabase.fresh().dataSource();
    private final JdbcClient jdbc = JdbcClient.create(DATABASE);
    private final RememberedMappings mappings =
            new JdbcRememberedMappings(jdbc, new ImportJson(JsonMapper.builder().build()));

    @BeforeEach
    void units() {
        Places.units(jdbc);
    }

    @Override
    protected RememberedMappings mappings() {
        return mappings;
    }
}
