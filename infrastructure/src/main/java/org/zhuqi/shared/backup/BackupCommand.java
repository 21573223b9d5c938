package org.zhuqi.shared.backup;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.core.env.Environment;
import org.zhuqi.shared.Command;
import org.zhuqi.shared.postgres.EmbeddedDatabaseRefused;
import org.zhuqi.shared.postgres.ReachedDatabase;

/** {@code backup <folder or file>}: may be given while the program serves people. */
@RequiredArgsConstructor
class BackupCommand implements Command {
    /** Some files were not there; everything else is saved. */
    static final int INCOMPLETE = 3;

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'zhuqi-'yyyyMMdd-HHmmss'.zip'");

    private final Environment environment;
    private final Clock clock;
    private final ClassLoader loader;

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String usage() {
        return "<folder or file>   saves all data in one archive, also while the program runs";
    }

    @Override
    public int run(List<String> arguments) {
        if (arguments.size() != 1) {
            throw new BackupRefused("Say where to: backup <folder or file>");
        }
        Path target = target(Path.of(arguments.getFirst()).toAbsolutePath().normalize());
        List<BackupPart> parts = Parts.all(environment, clock, loader);
        try (ReachedDatabase database = ReachedDatabase.alsoRunning(environment)) {
            Manifest manifest = new Backup(
                            database.dataSource(), Parts.flyway(environment, loader, database), parts, clock)
                    .write(target);
            System.out.println("saved: " + target + " (" + Files.size(target) + " bytes, schema " + manifest.schema()
                    + ", " + manifest.tables().size() + " tables with " + manifest.rows() + " rows, "
                    + manifest.files().size() + " files)");
            manifest.missing()
                    .forEach(missing -> System.out.println("MISSING: " + missing.path() + ": " + missing.why()));
            return manifest.missing().isEmpty() ? 0 : INCOMPLETE;
        } catch (FileAlreadyExistsException e) {
            throw new BackupRefused("It is there already: " + e.getFile(), e);
        } catch (EmbeddedDatabaseRefused e) {
            throw new BackupRefused(e.getMessage() + "\n" + e.action(), e);
        } catch (IOException | SQLException e) {
            throw new BackupRefused("No archive was made: " + e.getMessage(), e);
        }
    }

    private Path target(Path named) {
        if (Files.isDirectory(named)) {
            return named.resolve(NAME.format(clock.instant().atZone(clock.getZone())));
        }
        if (!Files.isDirectory(named.getParent())) {
            throw new BackupRefused("There is no such folder: " + named.getParent());
        }
        return named;
    }
}
