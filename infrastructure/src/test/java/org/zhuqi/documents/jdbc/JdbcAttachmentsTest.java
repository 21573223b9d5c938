package org.zhuqi.documents.jdbc;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhuqi.documents.Attachments;
import org.zhuqi.documents.AttachmentsContract;
import org.zhuqi.shared.jdbc.TestDatabase;

class JdbcAttachmentsTest extends AttachmentsContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private final DataSource dataSource = DATABASE.dataSource();
    private final TransactionTemplate transactions = DATABASE.transactions(dataSource);
    private final JdbcAttachments attachments = new JdbcAttachments(JdbcClient.create(dataSource), Clock.systemUTC());

    @Override
    protected Attachments attachments() {
        return attachments;
    }

    @Override
    protected void inTransaction(Runnable work) {
        transactions.executeWithoutResult(status -> work.run());
    }
}
