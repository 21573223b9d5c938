package org.zhuqi.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses an address that asks open questions too often, before anybody is asked who they are. */
@Component
@RequiredArgsConstructor
public class RateLimits extends OncePerRequestFilter {
    private final RateGate gate;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (gate.passes(RateLimit.Whose.ADDRESS, request.getRemoteAddr(), request, response)) {
            chain.doFilter(request, response);
        }
    }
}
