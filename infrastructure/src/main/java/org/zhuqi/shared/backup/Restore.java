package org.zhuqi.shared.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import lombok.RequiredArgsConstructor;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Brings an archive back into an empty database and data directory.
 *
 * <p>The tables are filled in one transaction, after everything else: until it ends there is nothing, and the same
 * command may be given again; from then on everything is there.
 */
@RequiredArgsConstructor
final class Restore {
    private final DataSource target;
    private final Flyway flyway;
    private final List<BackupPart> parts;

    /** Returns lines for the operator. */
    List<String> from(Archive archive) throws SQLException, IOException {
        Manifest manifest = archive.manifest();
        refuseOthersMigrations(manifest);
        refuseUsedDatabase();
        for (BackupPart part : parts) {
            part.refuseOthers(archive.part(part.id()));
        }
        for (BackupPart part : parts) {
            part.restore(archive.part(part.id()));
        }
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .target(MigrationVersion.fromVersion(manifest.schema()))
                .load()
                .migrate();
        fill(archive);
        List<String> said = new ArrayList<>();
        said.add(manifest.tables().size() + " tables with " + manifest.rows() + " rows, "
                + manifest.files().size() + " files");
        int upgrades = flyway.migrate().migrationsExecuted;
        if (upgrades > 0) {
            said.add("brought from schema " + manifest.schema() + " to the newest by " + upgrades + " migrations");
        }
        for (BackupPart part : parts) {
            said.addAll(part.verify(target));
        }
        return said;
    }

    private void fill(Archive archive) throws SQLException, IOException {
        try (Connection connection = target.getConnection()) {
            connection.setAutoCommit(false);
            try {
                new Tables(connection).fill(archive);
                for (BackupPart part : parts) {
                    part.loaded(connection);
                }
                connection.commit();
            } catch (SQLException | IOException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    /** Every migration the archive has seen is one of this program's, unchanged. */
    private void refuseOthersMigrations(Manifest manifest) {
        Map<String, Integer> known = new HashMap<>();
        for (MigrationInfo migration : flyway.info().all()) {
            if (migration.getVersion() != null && migration.getChecksum() != null) {
                known.put(migration.getVersion().getVersion(), migration.getChecksum());
            }
        }
        for (Manifest.Migration migration : manifest.migrations()) {
            Integer checksum = known.get(migration.version());
            if (checksum == null) {
                throw new BackupRefused("The archive was made by a newer program (" + manifest.program()
                        + "): this one does not know its schema " + migration.version() + ".");
            }
            if (checksum != migration.checksum()) {
                throw new BackupRefused("The archive was made by a program with another schema " + migration.version()
                        + " than this one's.");
            }
        }
    }

    /** Empty, or left so by a restore that broke off: a program that ever ran has noted its first start. */
    private void refuseUsedDatabase() throws SQLException {
        try (Connection connection = target.getConnection()) {
            Tables tables = new Tables(connection);
            List<String> there =
                    tables.texts("select tablename from pg_tables where schemaname = current_schema() order by 1");
            if (there.isEmpty()) {
                return;
            }
            boolean ours = there.contains("flyway_schema_history");
            boolean used = there.contains("first_start")
                    && !tables.texts("select what from first_start limit 1").isEmpty();
            if (!ours || used) {
                throw new BackupRefused("The database is not empty. An archive is only restored into an empty one: "
                        + "name a new data directory (ZHUQI_DATA_DIR) or a new database (SPRING_DATASOURCE_URL).");
            }
        }
    }
}
