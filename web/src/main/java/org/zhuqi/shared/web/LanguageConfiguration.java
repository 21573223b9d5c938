package org.zhuqi.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Languages: Chinese unless chosen otherwise; each room brings its own bundle {@code messages/<room>/messages}. */
@Configuration
class LanguageConfiguration implements WebMvcConfigurer {
    static final String COOKIE = "lang";

    private static final Set<String> SPOKEN = Set.of("zh", "ko", "en");

    /** With the bundles of plug-in jars, which only the context's own loader sees. */
    @Bean
    MessageSource messageSource(ResourceLoader loader) throws IOException {
        String[] bundles = Arrays.stream(new PathMatchingResourcePatternResolver(loader)
                        .getResources("classpath*:messages/*/messages_zh.properties"))
                .map(LanguageConfiguration::bundle)
                .distinct()
                .sorted()
                .toArray(String[]::new);
        ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
        messages.setBasenames(bundles);
        messages.setDefaultEncoding("UTF-8");
        messages.setDefaultLocale(Locale.CHINESE);
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    private static String bundle(org.springframework.core.io.Resource resource) {
        try {
            String[] parts = resource.getURL().getPath().split("/");
            return "classpath:messages/" + parts[parts.length - 2] + "/messages";
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver plain = inCookie(false);
        CookieLocaleResolver secure = inCookie(true);
        return new LocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return (request.isSecure() ? secure : plain).resolveLocale(request);
            }

            @Override
            public void setLocale(
                    HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
                (request.isSecure() ? secure : plain).setLocale(request, response, locale);
            }
        };
    }

    private static CookieLocaleResolver inCookie(boolean secure) {
        CookieLocaleResolver resolver = new CookieLocaleResolver(secure ? HostCookies.secure(COOKIE) : COOKIE) {
            @Override
            protected Locale parseLocaleValue(String value) {
                return SPOKEN.contains(value) ? Locale.of(value) : Locale.CHINESE;
            }
        };
        resolver.setDefaultLocale(Locale.CHINESE);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setCookieSecure(secure);
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleResolver resolver = localeResolver();
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                String wanted = request.getParameter("lang");
                if (wanted != null && SPOKEN.contains(wanted)) {
                    resolver.setLocale(request, response, Locale.of(wanted));
                }
                // Told once: what is written afterwards asks for every word, through all wrappers of the request.
                LocaleContextHolder.setLocale(resolver.resolveLocale(request));
                return true;
            }
        });
    }
}
