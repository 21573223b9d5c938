package org.zhuqi.shared.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import lombok.RequiredArgsConstructor;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import tools.jackson.databind.json.JsonMapper;

/**
 * Saves everything as it is at one moment, while people go on working: all tables are read in one transaction that sees
 * one snapshot, and the files that the snapshot names are never changed or deleted afterwards.
 */
@RequiredArgsConstructor
final class Backup {
    private final DataSource source;
    private final Flyway flyway;
    private final List<BackupPart> parts;
    private final Clock clock;

    /** Writes the archive; when this fails, there is none. */
    Manifest write(Path target) throws SQLException, IOException {
        try (Connection connection = source.getConnection();
                ArchiveWriter archive = new ArchiveWriter(target)) {
            List<Manifest.Migration> migrations = migrations();
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            Tables tables = new Tables(connection);
            // However long it takes: the limits are for people's requests.
            for (String limit : List.of("statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout")) {
                tables.execute("set local " + limit + " = 0");
            }
            List<Manifest.Table> saved = new ArrayList<>();
            for (String table : tables.names()) {
                saved.add(save(tables, table, archive));
            }
            // They stand outside transactions: read after the snapshot, they are never behind a number in it.
            List<Manifest.Sequence> sequences = tables.sequences();
            Files files = new Files(archive);
            for (BackupPart part : parts) {
                files.part = part.id();
                part.save(connection, files);
            }
            Manifest manifest = new Manifest(
                    Manifest.FORMAT,
                    Optional.ofNullable(Backup.class.getPackage().getImplementationVersion())
                            .orElse("development"),
                    connection.getMetaData().getDatabaseProductVersion(),
                    clock.instant().truncatedTo(ChronoUnit.SECONDS),
                    migrations.getLast().version(),
                    migrations,
                    saved,
                    sequences,
                    files.added,
                    files.missing);
            connection.rollback();
            archive.<Void, IOException>add(Manifest.NAME, out -> {
                out.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
                return null;
            });
            archive.complete();
            return manifest;
        }
    }

    private static Manifest.Table save(Tables tables, String name, ArchiveWriter archive)
            throws SQLException, IOException {
        List<String> columns = tables.columns(name);
        Manifest.Table unsaved = new Manifest.Table(name, columns, 0, 0, "");
        ArchiveWriter.Written<Long> written =
                archive.<Long, SQLException>add(unsaved.entry(), out -> tables.copyOut(name, columns, out));
        return new Manifest.Table(name, columns, written.result(), written.bytes(), written.sha256());
    }

    private List<Manifest.Migration> migrations() {
        List<Manifest.Migration> applied = new ArrayList<>();
        for (MigrationInfo migration : flyway.info().applied()) {
            if (migration.getVersion() != null && migration.getChecksum() != null) {
                applied.add(new Manifest.Migration(migration.getVersion().getVersion(), migration.getChecksum()));
            }
        }
        if (applied.isEmpty()) {
            throw new BackupRefused("The database holds nothing of this program.");
        }
        return applied;
    }

    /** What the parts add. */
    @RequiredArgsConstructor
    private static final class Files implements BackupPart.Sink {
        private final ArchiveWriter archive;
        private final List<Manifest.File> added = new ArrayList<>();
        private final List<Manifest.Missing> missing = new ArrayList<>();
        private String part = "";

        @Override
        public void add(String name, InputStream content) throws IOException {
            String path = part + "/" + name;
            ArchiveWriter.Written<Long> written = archive.add(path, content);
            added.add(new Manifest.File(path, written.bytes(), written.sha256()));
        }

        @Override
        public void missing(String name, String why) {
            missing.add(new Manifest.Missing(part + "/" + name, why));
        }
    }
}
