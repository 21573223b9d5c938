package org.zhuqi.shared.postgres;

import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.springframework.core.env.Environment;

/**
 * Keeps what goes between the program and a database on another machine from being read or changed on the way: without
 * being told otherwise the driver would take a plain connection where the server offers no other.
 */
final class WayToDatabase {
    /** Lifts the rule, for networks that encrypt below. */
    static final String LIFTED = "zhuqi.database-without-tls";

    private static final Set<String> CHECKED = Set.of("verify-full", "verify-ca");

    private WayToDatabase() {}

    /** Refuses an address on another machine that does not ask for TLS with the server's name checked. */
    static void refuseReadable(Environment environment) {
        String url = environment.getProperty("spring.datasource.url");
        if (url != null && !environment.getProperty(LIFTED, Boolean.class, false) && readable(url)) {
            throw new EmbeddedDatabaseRefused(
                    "The database at " + url.replaceAll("\\?.*", "")
                            + " is on another machine, and its address does not ask for TLS.",
                    "Add sslmode=verify-full to SPRING_DATASOURCE_URL (and sslrootcert, the certificate that signed the"
                            + " server's), or set ZHUQI_DATABASEWITHOUTTLS=true where the network itself encrypts.");
        }
    }

    /** What is no address of a PostgreSQL is for the driver to refuse. */
    static boolean readable(String url) {
        Properties parsed = url.startsWith("jdbc:postgresql:") ? Driver.parseURL(url, null) : null;
        return parsed != null
                && parsed.getProperty("socketFactory") == null
                && !CHECKED.contains(parsed.getProperty("sslmode", ""))
                && !Arrays.stream(parsed.getProperty("PGHOST", "localhost").split(","))
                        .allMatch(WayToDatabase::here);
    }

    private static boolean here(@Nullable String host) {
        return host == null
                || host.isBlank()
                || host.equalsIgnoreCase("localhost")
                || host.matches("127(\\.\\d{1,3}){3}")
                || host.matches("\\[?(::1|0:0:0:0:0:0:0:1)]?");
    }
}
