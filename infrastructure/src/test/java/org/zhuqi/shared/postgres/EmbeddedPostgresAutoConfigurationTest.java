package org.zhuqi.shared.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class EmbeddedPostgresAutoConfigurationTest {
    private final ApplicationContextRunner program = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(EmbeddedPostgresAutoConfiguration.class, DataSourceAutoConfiguration.class));

    @Test
    void nothing_is_embedded_when_a_database_is_configured(@TempDir Path data) {
        program.withPropertyValues(
                        "spring.datasource.url=jdbc:postgresql://elsewhere/zhuqi", "zhuqi.data-directory=" + data)
                .run(context -> {
                    assertThat(context).doesNotHaveBean(EmbeddedDatabase.class);
                    assertThat(context.getBean(JdbcConnectionDetails.class).getJdbcUrl())
                            .isEqualTo("jdbc:postgresql://elsewhere/zhuqi");
                    assertThat(data).isEmptyDirectory();
                });
    }

    @Test
    void the_embedded_one_is_used_when_none_is(@TempDir Path data) {
        program.withPropertyValues("zhuqi.data-directory=" + data).run(context -> {
            assertThat(context).hasSingleBean(JdbcConnectionDetails.class);
            assertThat(context.getBean(JdbcConnectionDetails.class).getJdbcUrl())
                    .isEqualTo(context.getBean(EmbeddedDatabase.class).url());
            assertThat(data.resolve("postgres/current")).exists();
        });
    }
}
