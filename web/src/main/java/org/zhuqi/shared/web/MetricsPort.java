package org.zhuqi.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.apache.catalina.connector.Connector;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A second door for monitoring, on this machine only unless told otherwise; the metrics are behind no other.
 *
 * <p>Not Spring Boot's management port: that would take the health check away from the port where people are served.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
@EnableConfigurationProperties(MetricsSettings.class)
public class MetricsPort extends OncePerRequestFilter
        implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final Set<String> SERVED = Set.of("/actuator/prometheus", "/actuator/health");

    private final MetricsSettings settings;

    MetricsPort(MetricsSettings settings) {
        this.settings = settings;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (settings.port() == 0) {
            return;
        }
        Connector connector = new Connector();
        connector.setPort(settings.port());
        connector.setProperty("address", settings.address());
        // One monitor reads now and then.
        connector.setProperty("maxThreads", "2");
        connector.setProperty("minSpareThreads", "1");
        factory.addAdditionalConnectors(connector);
    }

    /** Whether the request came in through this door: told by the socket, which no header can change. */
    public boolean received(HttpServletRequest request) {
        return settings.port() != 0 && request.getLocalPort() == settings.port();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (received(request) && !SERVED.contains(request.getRequestURI())) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return;
        }
        chain.doFilter(request, response);
    }
}
