package org.zhuqi.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.zhuqi.shared.UserId;

/** Refuses a person who searches, uploads or exports too often; by then it is known who asks. */
@Configuration
@RequiredArgsConstructor
class PersonalRateLimits implements WebMvcConfigurer, HandlerInterceptor {
    private final RateGate gate;
    private final CurrentActor currentActor;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        UserId person = currentActor.get().id();
        String asker = person.equals(UserId.NOBODY) ? request.getRemoteAddr() : person.toString();
        return gate.passes(RateLimit.Whose.PERSON, asker, request, response);
    }
}
