package org.zhuqi.notifications.jdbc;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhuqi.notifications.Letters;
import org.zhuqi.notifications.LettersContract;
import org.zhuqi.notifications.MailWishes;
import org.zhuqi.notifications.MailWishesContract;
import org.zhuqi.shared.jdbc.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

class JdbcMailTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final DataSource SOURCE = DATABASE.dataSource();
    private static final JdbcClient JDBC = JdbcClient.create(SOURCE);
    private static final TransactionTemplate TRANSACTIONS = DATABASE.transactions(SOURCE);

    @Nested
    class OfWishes extends MailWishesContract {
        @Override
        protected MailWishes wishes() {
            return new JdbcMailWishes(JDBC, JsonMapper.builder().build());
        }
    }

    @Nested
    class OfLetters extends LettersContract {
        @Override
        protected Letters letters() {
            return new JdbcLetters(JDBC);
        }

        @Override
        protected <T> T inTransaction(Supplier<T> step) {
            return TRANSACTIONS.execute(status -> step.get());
        }
    }
}
