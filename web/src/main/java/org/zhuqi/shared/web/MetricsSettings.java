package org.zhuqi.shared.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where monitoring reads the metrics.
 *
 * @param port port that answers {@code /actuator/prometheus} and {@code /actuator/health} and nothing else; 0 opens none
 * @param address address of this machine that the port listens on; whoever reaches it may read the metrics
 */
@ConfigurationProperties("zhuqi.metrics")
record MetricsSettings(
        @DefaultValue("0") int port,
        @DefaultValue("127.0.0.1") String address) {}
