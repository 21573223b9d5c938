package org.zhuqi.shared.postgres;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Looks at the address before anything connects. */
@AutoConfiguration
class WayToDatabaseAutoConfiguration {
    @Bean
    static BeanFactoryPostProcessor wayToDatabase(Environment environment) {
        return beans -> WayToDatabase.refuseReadable(environment);
    }
}
