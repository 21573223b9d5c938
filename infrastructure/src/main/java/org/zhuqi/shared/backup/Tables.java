package org.zhuqi.shared.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.postgresql.PGConnection;

/**
 * The tables and sequences of the program's schema over one connection.
 *
 * <p>Filling them needs no superuser, only their owner: triggers that refuse changes or note rows are off within the
 * transaction, and foreign keys hold all the while because tables are filled in their order.
 */
@RequiredArgsConstructor
final class Tables {
    /** Flyway writes its own; a session that is brought back would let in whoever has logged out since. */
    private static final String NOT_CARRIED = "'flyway_schema_history', 'spring_session', 'spring_session_attributes'";

    private final Connection connection;

    record ForeignKey(String name, String table, String target, String definition) {}

    /** Names of the tables that an archive carries, sorted. */
    List<String> names() throws SQLException {
        return texts("""
                select c.relname from pg_class c
                where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relpersistence = 'p'
                and c.relname not in (%s) order by c.relname""".formatted(NOT_CARRIED));
    }

    /** Columns that hold something of their own, in their order. */
    List<String> columns(String table) throws SQLException {
        return texts("""
                select a.attname from pg_attribute a
                where a.attrelid = (select c.oid from pg_class c
                    where c.relnamespace = current_schema()::regnamespace and c.relname = ?)
                and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum""", table);
    }

    List<Manifest.Sequence> sequences() throws SQLException {
        List<Manifest.Sequence> all = new ArrayList<>();
        for (String name :
                texts("select sequencename from pg_sequences where schemaname = current_schema() order by 1")) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select last_value, is_called from " + quoted(name))) {
                row.next();
                all.add(new Manifest.Sequence(name, row.getLong(1), row.getBoolean(2)));
            }
        }
        return all;
    }

    /** Returns how many rows were written. */
    long copyOut(String table, List<String> columns, OutputStream out) throws SQLException, IOException {
        return connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy " + quoted(table) + " " + list(columns) + " to stdout", out);
    }

    /** Empties all tables and fills them; returns nothing, throws when a count is not the manifest's. */
    void fill(Archive archive) throws SQLException, IOException {
        Manifest manifest = archive.manifest();
        List<String> all = names();
        for (String table : all) {
            execute("alter table " + quoted(table) + " disable trigger user");
        }
        // Rows that a migration has written are in the archive as they had become.
        if (!all.isEmpty()) {
            execute("truncate " + all.stream().map(Tables::quoted).collect(Collectors.joining(", ")) + " cascade");
        }
        List<ForeignKey> keys = foreignKeys();
        List<String> order = order(all, keys);
        List<ForeignKey> circular = circular(order, keys);
        for (ForeignKey key : circular) {
            execute("alter table " + quoted(key.table()) + " drop constraint " + quoted(key.name()));
        }
        Map<String, Manifest.Table> saved = new HashMap<>();
        manifest.tables().forEach(table -> saved.put(table.name(), table));
        for (String name : order) {
            Manifest.Table table = saved.remove(name);
            if (table != null) {
                fill(table, archive);
            }
        }
        if (!saved.isEmpty()) {
            throw new BackupRefused("The schema has no such tables: " + saved.keySet());
        }
        for (ForeignKey key : circular) {
            execute("alter table " + quoted(key.table()) + " add constraint " + quoted(key.name()) + " "
                    + key.definition());
        }
        execute("set constraints all immediate");
        for (String table : all) {
            execute("alter table " + quoted(table) + " enable trigger user");
        }
        for (Manifest.Sequence sequence : manifest.sequences()) {
            set(sequence);
        }
    }

    private void fill(Manifest.Table table, Archive archive) throws SQLException, IOException {
        long rows;
        try (InputStream in = archive.open(table.entry())) {
            rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + quoted(table.name()) + " " + list(table.columns()) + " from stdin", in);
        }
        if (rows != table.rows()) {
            throw new BackupRefused(
                    "Of " + table.name() + " " + rows + " rows came back instead of " + table.rows() + ".");
        }
    }

    private void set(Manifest.Sequence sequence) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
            statement.setString(1, quoted(sequence.name()));
            statement.setLong(2, sequence.value());
            statement.setBoolean(3, sequence.called());
            statement.execute();
        }
    }

    private List<ForeignKey> foreignKeys() throws SQLException {
        List<ForeignKey> keys = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select k.conname, t.relname, f.relname, pg_get_constraintdef(k.oid)
                        from pg_constraint k join pg_class t on t.oid = k.conrelid join pg_class f on f.oid = k.confrelid
                        where k.contype = 'f' and k.conparentid = 0
                        and k.connamespace = current_schema()::regnamespace order by 2, 1""")) {
            while (row.next()) {
                keys.add(new ForeignKey(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
            }
        }
        return keys;
    }

    /** A table after those it refers to; where they refer to each other in a circle, in the order of their names. */
    static List<String> order(List<String> tables, List<ForeignKey> keys) {
        Map<String, Set<String>> needs = new HashMap<>();
        for (ForeignKey key : keys) {
            if (!key.table().equals(key.target()) && tables.contains(key.target())) {
                needs.computeIfAbsent(key.table(), table -> new HashSet<>()).add(key.target());
            }
        }
        Set<String> ordered = new LinkedHashSet<>();
        List<String> left = new ArrayList<>(tables);
        while (!left.isEmpty()) {
            String next = left.stream()
                    .filter(table -> ordered.containsAll(needs.getOrDefault(table, Set.of())))
                    .findFirst()
                    .orElse(left.getFirst());
            ordered.add(next);
            left.remove(next);
        }
        return List.copyOf(ordered);
    }

    /** Keys that the order cannot keep to. */
    static List<ForeignKey> circular(List<String> order, List<ForeignKey> keys) {
        return keys.stream()
                .filter(key -> order.indexOf(key.target()) > order.indexOf(key.table()))
                .toList();
    }

    List<String> texts(String sql, String... parameters) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
        }
        return found;
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String list(List<String> columns) {
        return columns.stream().map(Tables::quoted).collect(Collectors.joining(", ", "(", ")"));
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
