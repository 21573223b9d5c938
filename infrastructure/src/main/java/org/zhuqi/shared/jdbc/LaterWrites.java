package org.zhuqi.shared.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.ConcurrentLruCache;

/**
 * Writes of which the rest of their transaction needs no answer: they travel together, in their order and in one message.
 *
 * <p>They leave before the next statement of the transaction, at the latest before its commit, so nobody can tell them
 * from writes that were sent at once, except that what the database has against one of them is said later. Without a
 * transaction they leave at once.
 */
@Component
@RequiredArgsConstructor
public class LaterWrites {
    private static final SQLExceptionTranslator TRANSLATOR = new SQLStateSQLExceptionTranslator();
    private static final ConcurrentLruCache<String, Parsed> PARSED = new ConcurrentLruCache<>(256, Parsed::of);

    private final DataSource database;

    /** A statement with named parameters, and with the question marks that take their places. */
    private record Parsed(ParsedSql named, String positional) {
        static Parsed of(String sql) {
            ParsedSql named = NamedParameterUtils.parseSqlStatement(sql);
            return new Parsed(named, NamedParameterUtils.substituteNamedParameters(named, null));
        }
    }

    /** A write that may touch any number of rows. */
    public void add(String sql, SqlParameterSource parameters) {
        add(sql, parameters, null);
    }

    /**
     * A write that must touch one row.
     *
     * @param otherwise what is thrown when it touches none, or would insert a row that is there already
     */
    public void addOne(String sql, SqlParameterSource parameters, Supplier<? extends RuntimeException> otherwise) {
        add(sql, parameters, otherwise);
    }

    private void add(
            String sql, SqlParameterSource parameters, @Nullable Supplier<? extends RuntimeException> otherwise) {
        Parsed parsed = PARSED.get(sql);
        @Nullable Object[] values = NamedParameterUtils.buildValueArray(parsed.named(), parameters, null);
        HeldWrites.Write write = new HeldWrites.Write(parsed.positional(), values, otherwise);
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            HeldWrites held = connection.unwrap(HeldWrites.class);
            boolean transactional = DataSourceUtils.isConnectionTransactional(connection, database);
            boolean first = held.size() == 0;
            if (transactional && Telling.underWay()) {
                held.relax();
            }
            held.add(write);
            if (!transactional) {
                held.send();
            } else if (first) {
                TransactionSynchronizationManager.registerSynchronization(new BeforeCommit(held));
            }
        } catch (SQLException e) {
            throw translated(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private static RuntimeException translated(SQLException e) {
        RuntimeException translated = TRANSLATOR.translate("write", null, e);
        return translated == null ? new IllegalStateException(e) : translated;
    }

    /** Sends what is held while the transaction can still be refused like by any other statement. */
    @RequiredArgsConstructor
    private static final class BeforeCommit implements TransactionSynchronization {
        private final HeldWrites held;

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            try {
                held.send();
            } catch (SQLException e) {
                throw translated(e);
            }
        }
    }
}
