package org.zhuqi.shared.jdbc;

import lombok.RequiredArgsConstructor;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/** Migrations take as long as they take: they have a connection of their own without the limits of people's requests. */
@Component
@RequiredArgsConstructor
class MigrationConnection implements FlywayConfigurationCustomizer {
    private final JdbcConnectionDetails database;

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.dataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }
}
