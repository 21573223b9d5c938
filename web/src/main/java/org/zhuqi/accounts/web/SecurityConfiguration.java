package org.zhuqi.accounts.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.zhuqi.accounts.AccountError;
import org.zhuqi.accounts.SessionPolicy;
import org.zhuqi.accounts.usecase.IdentifyActor;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.MetricsPort;
import org.zhuqi.shared.web.RateLimits;
import org.zhuqi.shared.web.StalePage;

/** Who gets past the door, and what every answer tells the browser about safety. Use cases decide the rest. */
@Configuration
@EnableConfigurationProperties(SessionSettings.class)
@RequiredArgsConstructor
class SecurityConfiguration implements WebMvcConfigurer {
    private static final String CONTENT_SECURITY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";
    private static final String PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
    /** What the version resolver puts into an address: the MD5 of the content. */
    private static final Pattern NAMES_CONTENT = Pattern.compile("-[0-9a-f]{32}\\.[a-z0-9]+$");

    private static final String KEPT = "public, max-age=31536000, immutable";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final IdentifyActor identifyActor;
    private final Refusals refusals;
    private final RequestActor requestActor;
    private final RateLimits rateLimits;
    private final LanguageChoice languageChoice;
    private final MetricsPort metricsPort;
    private final SessionSettings sessions;

    /**
     * Styles, scripts and pictures are the same for everybody: nobody is asked for, no session is touched, and a browser
     * that has them under an address that names their content never asks again.
     */
    @Bean
    @Order(0)
    SecurityFilterChain files(HttpSecurity http) {
        http.securityMatcher("/webjars/**", "/assets/**")
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(SecurityConfiguration::headers)
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .addHeaderWriter(SecurityConfiguration::keep));
        return http.build();
    }

    private static void keep(HttpServletRequest request, HttpServletResponse response) {
        boolean found = response.getStatus() < HttpStatus.BAD_REQUEST.value();
        boolean namesContent = NAMES_CONTENT.matcher(request.getRequestURI()).find();
        response.setHeader(HttpHeaders.CACHE_CONTROL, found && namesContent ? KEPT : "no-cache");
    }

    /** The API: bearer tokens, or the session of a logged-in browser, which then needs the CSRF header. */
    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http) {
        http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(PublicAddresses.API)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .csrf(csrf -> csrf.csrfTokenRepository(new CsrfCookies())
                        .requireCsrfProtectionMatcher(SecurityConfiguration::sentByABrowser))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(errors -> errors.authenticationEntryPoint((request, response, e) ->
                                refusals.unauthorized(request, response, AccountError.LOGIN_NEEDED.refused()))
                        .accessDeniedHandler((request, response, e) ->
                                refusals.problem(request, response, SharedError.DENIED.refused())))
                .headers(SecurityConfiguration::headers)
                .addFilterAfter(rateLimits, HeaderWriterFilter.class)
                .addFilterBefore(new BearerFilter(identifyActor, refusals), AnonymousAuthenticationFilter.class)
                .addFilterBefore(
                        new ActorFilter(identifyActor, refusals, sessions.longest()), AuthorizationFilter.class);
        return http.build();
    }

    /** Pages: login by form in one or two steps, sessions, CSRF everywhere. */
    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            LoginProvider loginProvider,
            AfterLogin afterLogin,
            AfterRefusal afterRefusal,
            AuthenticationEventPublisher events,
            CookieRequestCache requestCache) {
        // No manager above this one: it would ask the same provider again and count every failure twice.
        ProviderManager logins = new ProviderManager(loginProvider);
        logins.setAuthenticationEventPublisher(events);
        XorCsrfTokenRequestAttributeHandler csrfHandler = new XorCsrfTokenRequestAttributeHandler();
        // Read at once: the cookie must be written before a long page begins to flow.
        csrfHandler.setCsrfRequestAttributeName(null);
        http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(PublicAddresses.PAGES_BEHIND_LOGIN)
                                .authenticated()
                                .requestMatchers("/actuator/health", "/actuator/health/**")
                                .permitAll()
                                .requestMatchers("/actuator/prometheus")
                                .access((authentication, context) ->
                                        new AuthorizationDecision(metricsPort.received(context.getRequest())))
                                .requestMatchers("/actuator/**")
                                .denyAll()
                                .anyRequest()
                                .permitAll())
                .authenticationManager(logins)
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(afterLogin)
                        .failureHandler(afterRefusal)
                        .permitAll())
                .logout(logout -> logout.logoutSuccessUrl("/")
                        .invalidateHttpSession(true)
                        .addLogoutHandler(new HeaderWriterLogoutHandler(
                                // Not the cookies: the language chosen on this browser stays.
                                new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.STORAGE))))
                .csrf(csrf -> csrf.csrfTokenRepository(new CsrfCookies()).csrfTokenRequestHandler(csrfHandler))
                .requestCache(cache -> cache.requestCache(requestCache))
                .exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), partOfAPage())
                        .defaultAuthenticationEntryPointFor(new ToLogin(), request -> true)
                        .accessDeniedHandler(SecurityConfiguration::denied))
                .headers(SecurityConfiguration::headers)
                .addFilterAfter(rateLimits, HeaderWriterFilter.class)
                .addFilterBefore(
                        new ActorFilter(identifyActor, refusals, sessions.longest()), AuthorizationFilter.class);
        return http.build();
    }

    /** A form of a page opened before another login is not a right that somebody lacks. */
    private static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        if (refused instanceof CsrfException) {
            StalePage.mark(request);
        }
        response.sendError(HttpStatus.FORBIDDEN.value());
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(policy -> policy.policy(
                        org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                                .CrossOriginOpenerPolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(Customizer.withDefaults())
                .contentTypeOptions(Customizer.withDefaults());
    }

    @Bean
    static CookieRequestCache requestCache() {
        CookieRequestCache cache = new Wishes();
        cache.setRequestMatcher(new AndRequestMatcher(
                PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/**"),
                new NegatedRequestMatcher(partOfAPage()),
                request -> {
                    String accept = request.getHeader("Accept");
                    return accept != null && accept.contains("text/html");
                }));
        return cache;
    }

    /** A request htmx makes: sent to a login page it would swallow it, so it is told 401 and the page stays. */
    private static RequestMatcher partOfAPage() {
        return new RequestHeaderRequestMatcher("HX-Request");
    }

    private static boolean sentByABrowser(HttpServletRequest request) {
        return !SAFE.contains(request.getMethod())
                && !BearerFilter.carriesToken(request)
                && request.getSession(false) != null;
    }

    @Bean
    static SessionPolicy sessionPolicy(SessionSettings sessions) {
        return new SessionPolicy(sessions.atOnce());
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsInPostgreSql() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    static CookieSerializer sessionCookies() {
        return new SessionCookies();
    }

    @Bean
    static SessionIdGenerator sessionIds() {
        return new RandomSessionIds();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(languageChoice);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(requestActor);
    }
}
