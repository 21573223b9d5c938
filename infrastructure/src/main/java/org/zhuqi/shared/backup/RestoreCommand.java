package org.zhuqi.shared.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.flywaydb.core.api.FlywayException;
import org.springframework.core.env.Environment;
import org.zhuqi.shared.Command;
import org.zhuqi.shared.postgres.EmbeddedDatabaseRefused;
import org.zhuqi.shared.postgres.ReachedDatabase;

/** {@code restore <file>}: only into an empty database and data directory. */
@RequiredArgsConstructor
class RestoreCommand implements Command {
    private final Environment environment;
    private final Clock clock;
    private final ClassLoader loader;

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String usage() {
        return "<file>   brings an archive back into an empty database and data directory";
    }

    @Override
    public int run(List<String> arguments) {
        if (arguments.size() != 1) {
            throw new BackupRefused("Say which one: restore <file>");
        }
        List<BackupPart> parts = Parts.all(environment, clock, loader);
        // Checked before a database is even started.
        try (Archive archive = Archive.open(Path.of(arguments.getFirst()));
                ReachedDatabase database = ReachedDatabase.alone(environment)) {
            List<String> said = new Restore(database.dataSource(), Parts.flyway(environment, loader, database), parts)
                    .from(archive);
            System.out.println("restored: " + arguments.getFirst() + ", saved at "
                    + archive.manifest().at().atZone(clock.getZone()).toOffsetDateTime());
            said.forEach(line -> System.out.println("  " + line));
            archive.manifest()
                    .missing()
                    .forEach(missing -> System.out.println("  MISSING from the archive: " + missing.path()));
            return archive.manifest().missing().isEmpty() ? 0 : BackupCommand.INCOMPLETE;
        } catch (EmbeddedDatabaseRefused e) {
            throw new BackupRefused(e.getMessage() + "\n" + e.action(), e);
        } catch (IOException | SQLException | FlywayException e) {
            throw new BackupRefused("Not restored: " + e.getMessage(), e);
        }
    }
}
