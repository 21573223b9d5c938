package org.zhuqi.shared.jdbc;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the connections of the program's database hold {@link LaterWrites}. */
@Configuration
class HoldingConnections {
    @Bean
    static BeanPostProcessor holdingDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? new HoldingDataSource(source) : bean;
            }
        };
    }
}
