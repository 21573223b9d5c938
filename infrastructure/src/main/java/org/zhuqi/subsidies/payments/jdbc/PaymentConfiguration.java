package org.zhuqi.subsidies.payments.jdbc;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhuqi.subsidies.payments.PaymentPromise;

/** Settings of payments. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PaymentConfiguration.Settings.class)
class PaymentConfiguration {
    /**
     * {@code zhuqi.subsidies.payments}.
     *
     * @param promisedDays within how many working days of the submission money is promised to come
     */
    @ConfigurationProperties("zhuqi.subsidies.payments")
    record Settings(@DefaultValue("60") int promisedDays) {}

    @Bean
    PaymentPromise paymentPromise(Settings settings) {
        return new PaymentPromise(settings.promisedDays());
    }
}
