package org.zhuqi.shared.postgres;

import java.nio.file.Path;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Starts a real PostgreSQL beside the program when no database is configured. */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@ConditionalOnProperty(
        name = "spring.datasource.url",
        matchIfMissing = true,
        havingValue = EmbeddedPostgresAutoConfiguration.NEVER)
class EmbeddedPostgresAutoConfiguration {
    /** No address of a database reads like this, so the condition holds only when there is none. */
    static final String NEVER = "none";

    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(Environment environment) {
        String directory = environment.getProperty("zhuqi.data-directory", "./data");
        return EmbeddedDatabase.start(Path.of(directory));
    }

    @Bean
    JdbcConnectionDetails embeddedConnectionDetails(EmbeddedDatabase database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return database.url();
            }

            @Override
            public String getUsername() {
                return EmbeddedDatabase.USER;
            }

            @Override
            public String getPassword() {
                return database.password();
            }
        };
    }
}
