package org.zhuqi.shared.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.util.ConcurrentLruCache;

/** The writes that one connection still has to send. */
@RequiredArgsConstructor
class HeldWrites {
    /** One string per combination, so that the driver finds again what it has prepared. */
    private static final ConcurrentLruCache<List<String>, String> JOINED =
            new ConcurrentLruCache<>(256, statements -> statements.stream().collect(Collectors.joining(";\n")));

    private static final Write NOT_DURABLE_AT_ONCE =
            new Write("set local synchronous_commit to off", new Object[0], null);

    private final Connection connection;
    private final List<Write> held = new ArrayList<>();
    private boolean relaxed;

    /**
     * A write with its values.
     *
     * @param otherwise what is thrown unless it writes one row; null when any number will do
     */
    record Write(
            String sql, @Nullable Object[] values, @Nullable Supplier<? extends RuntimeException> otherwise) {}

    void add(Write write) {
        held.add(write);
    }

    int size() {
        return held.size();
    }

    void forget() {
        held.clear();
        relaxed = false;
    }

    /** Lets the commit of this transaction not wait for the disk. */
    void relax() {
        if (!relaxed) {
            relaxed = true;
            held.add(NOT_DURABLE_AT_ONCE);
        }
    }

    void committed() {
        relaxed = false;
    }

    void send() throws SQLException {
        if (held.isEmpty()) {
            return;
        }
        List<Write> writes = List.copyOf(held);
        held.clear();
        String sql = JOINED.get(writes.stream().map(Write::sql).toList());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            new ArgumentPreparedStatementSetter(writes.stream()
                            .flatMap(write -> Arrays.stream(write.values()))
                            .toArray())
                    .setValues(statement);
            statement.execute();
            for (Write write : writes) {
                if (statement.getUpdateCount() != 1 && write.otherwise() != null) {
                    throw write.otherwise().get();
                }
                statement.getMoreResults();
            }
        } catch (PSQLException e) {
            RuntimeException refused = refused(writes, e);
            if (refused == null) {
                throw e;
            }
            throw refused;
        }
    }

    /** What the write says that met a row which is there already; null when it was something else. */
    private static @Nullable RuntimeException refused(List<Write> writes, PSQLException e) {
        ServerErrorMessage said = e.getServerErrorMessage();
        if (said == null || !PSQLState.UNIQUE_VIOLATION.getState().equals(e.getSQLState())) {
            return null;
        }
        String insert = "insert into " + said.getTable() + " ";
        return writes.stream()
                .filter(write -> write.otherwise() != null && write.sql().contains(insert))
                .findFirst()
                .map(write -> write.otherwise().get())
                .orElse(null);
    }
}
