package org.zhuqi.accounts.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.stereotype.Component;

/** Counts refused logins for monitoring: a sudden rise is somebody who guesses passwords. */
@Component
class LoginMeter {
    private final Counter refused;

    LoginMeter(MeterRegistry registry) {
        refused = Counter.builder("zhuqi.logins.refused")
                .description("Logins refused since the start")
                .register(registry);
    }

    @EventListener
    void on(AbstractAuthenticationFailureEvent event) {
        refused.increment();
    }
}
