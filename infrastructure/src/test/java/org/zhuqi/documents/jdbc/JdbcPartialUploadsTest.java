package org.zhuqi.documents.jdbc;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.documents.PartialUploads;
import org.zhuqi.documents.PartialUploadsContract;
import org.zhuqi.shared.jdbc.TestDatabase;

class JdbcPartialUploadsTest extends PartialUploadsContract {
    private static final JdbcClient JDBC = TestDatabase.fresh().jdbc();

    @BeforeEach
    void none() {
        JDBC.sql("truncate partial_upload").update();
    }

    @Override
    protected PartialUploads uploads() {
        return new JdbcPartialUploads(JDBC);
    }
}
