package org.zhuqi.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * What was typed stands in the form again where a refusal leads to another page: fields that the page itself leaves empty
 * take it from {@code retyped}; where several forms of a page ask for the same, {@code retypedIn} tells by its address which
 * of them it was. Secrets and consents are given anew.
 */
@Configuration
class Retyped implements WebMvcConfigurer, HandlerInterceptor {
    private static final Set<String> ANEW =
            Set.of("_csrf", "sure", "certified", "password", "current", "wanted", "repeated", "code");
    /** Characters; longer forms keep what is typed themselves, the session is no place for it. */
    private static final int MOST = 20_000;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        FlashMap flash = RequestContextUtils.getOutputFlashMap(request);
        if ("POST".equals(request.getMethod()) && flash.containsKey("problems")) {
            flash.put("retyped", typed(request));
            flash.put("retypedIn", request.getRequestURI());
        }
    }

    private static HashMap<String, String> typed(HttpServletRequest request) {
        HashMap<String, String> typed = new HashMap<>();
        int length = 0;
        for (Map.Entry<String, String[]> field : request.getParameterMap().entrySet()) {
            String[] values = field.getValue();
            if (values.length == 1 && !ANEW.contains(field.getKey()) && length + values[0].length() <= MOST) {
                typed.put(field.getKey(), values[0]);
                length += values[0].length();
            }
        }
        return typed;
    }
}
