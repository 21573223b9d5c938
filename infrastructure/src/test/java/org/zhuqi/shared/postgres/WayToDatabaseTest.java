package org.zhuqi.shared.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mock.env.MockEnvironment;

class WayToDatabaseTest {
    private final ApplicationContextRunner program = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(WayToDatabaseAutoConfiguration.class));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db.example/zhuqi",
                "jdbc:postgresql://10.1.2.3:5432/zhuqi",
                "jdbc:postgresql://db.example/zhuqi?sslmode=require",
                "jdbc:postgresql://db.example/zhuqi?sslmode=prefer&user=zhuqi",
                "jdbc:postgresql://localhost:5432,db.example:5432/zhuqi",
                "jdbc:postgresql://127.0.0.1.example/zhuqi",
            })
    void a_database_elsewhere_is_refused_without_tls_that_checks_the_server(String url) {
        assertThat(WayToDatabase.readable(url)).isTrue();
        program.withPropertyValues("spring.datasource.url=" + url)
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .isInstanceOf(EmbeddedDatabaseRefused.class)
                        .hasMessageContaining("does not ask for TLS"));
        MockEnvironment command = new MockEnvironment().withProperty("spring.datasource.url", url);
        assertThatThrownBy(() -> ReachedDatabase.alone(command)).isInstanceOf(EmbeddedDatabaseRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db.example/zhuqi?sslmode=verify-full",
                "jdbc:postgresql://db.example/zhuqi?user=a&sslmode=verify-ca&sslrootcert=/etc/ca.pem",
                "jdbc:postgresql://localhost/zhuqi",
                "jdbc:postgresql://127.0.0.1:5433/zhuqi",
                "jdbc:postgresql://[::1]:5433/zhuqi",
                "jdbc:postgresql:zhuqi",
            })
    void on_this_machine_or_with_tls_it_is_taken(String url) {
        assertThat(WayToDatabase.readable(url)).isFalse();
        program.withPropertyValues("spring.datasource.url=" + url)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void where_the_network_encrypts_the_rule_can_be_lifted_and_without_a_database_there_is_none() {
        program.withPropertyValues(
                        "spring.datasource.url=jdbc:postgresql://db.example/zhuqi", WayToDatabase.LIFTED + "=true")
                .run(context -> assertThat(context).hasNotFailed());
        program.run(context -> assertThat(context).hasNotFailed());
    }
}
