package org.zhuqi.shared.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A data source whose connections hold {@link LaterWrites} and send them before anything that could tell. */
public class HoldingDataSource extends DelegatingDataSource {
    public HoldingDataSource(DataSource source) {
        super(source);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return holding(super.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return holding(super.getConnection(user, password));
    }

    private static Connection holding(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                HoldingDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new Holding(connection, new HeldWrites(connection)));
    }

    @RequiredArgsConstructor
    private static final class Holding implements InvocationHandler {
        /** What says nothing to the database, or cannot tell whether it has the writes. */
        private static final Set<String> QUIET = Set.of(
                "getAutoCommit",
                "isReadOnly",
                "setReadOnly",
                "getTransactionIsolation",
                "isClosed",
                "isValid",
                "getMetaData",
                "getWarnings",
                "clearWarnings",
                "getHoldability",
                "isWrapperFor",
                "toString");

        private static final Set<String> END = Set.of("rollback", "close", "abort");

        private final Connection connection;
        private final HeldWrites held;

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            String name = method.getName();
            if (name.equals("unwrap") && arguments != null && arguments[0] == HeldWrites.class) {
                return held;
            }
            if (name.equals("equals") && arguments != null) {
                return proxy == arguments[0];
            }
            if (name.equals("hashCode")) {
                return System.identityHashCode(proxy);
            }
            if (END.contains(name)) {
                held.forget();
            } else if (!QUIET.contains(name)) {
                held.send();
            }
            try {
                Object answer = method.invoke(connection, arguments);
                if (name.equals("commit")) {
                    held.committed();
                }
                return answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
