package org.zhuqi.shared.backup;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.zhuqi.shared.postgres.ReachedDatabase;

/** What both commands put together by hand: a whole program would start working on the data by itself. */
final class Parts {
    private Parts() {}

    static List<BackupPart> all(Environment environment, Clock clock, ClassLoader loader) {
        List<BackupPart> parts = SpringFactoriesLoader.forDefaultResourceLocation(loader)
                .load(
                        BackupPart.class,
                        ArgumentResolver.of(Environment.class, environment).and(Clock.class, clock))
                .stream()
                .sorted(Comparator.comparing(BackupPart::id))
                .toList();
        Set<String> ids = new HashSet<>(Set.of("tables"));
        parts.forEach(part -> {
            if (!ids.add(part.id())) {
                throw new IllegalStateException("two parts of a backup are called " + part.id());
            }
        });
        return parts;
    }

    static Flyway flyway(Environment environment, ClassLoader loader, ReachedDatabase database) {
        return Flyway.configure(loader)
                .dataSource(database.dataSource())
                .locations(environment.getProperty("spring.flyway.locations", "classpath:db/migration"))
                .load();
    }
}
