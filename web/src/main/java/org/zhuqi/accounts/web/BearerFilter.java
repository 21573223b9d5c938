package org.zhuqi.accounts.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhuqi.accounts.AccountError;
import org.zhuqi.accounts.usecase.IdentifyActor;
import org.zhuqi.accounts.usecase.IdentifyActor.Identified;

/** Reads the bearer token of an API request; a token that admits nobody is refused, whatever the address. */
@RequiredArgsConstructor
class BearerFilter extends OncePerRequestFilter {
    private static final String SCHEME = "bearer ";
    private final IdentifyActor identifyActor;
    private final Refusals refusals;

    static boolean carriesToken(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (carriesToken(request)) {
            String secret = request.getHeader(HttpHeaders.AUTHORIZATION)
                    .substring(SCHEME.length())
                    .strip();
            Optional<Identified> found = identifyActor.ofToken(secret, request.getRemoteAddr());
            if (found.isEmpty()) {
                refusals.unauthorized(request, response, AccountError.TOKEN_REFUSED.refused());
                return;
            }
            ActorFilter.known(request, found.get());
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new SignedIn(found.get().actor().id()));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }
}
