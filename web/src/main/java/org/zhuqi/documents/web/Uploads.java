package org.zhuqi.documents.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.zhuqi.documents.UploadLimits;

/** How much the server reads of what is uploaded: the limits of the documents and nothing beside them. */
@Configuration
class Uploads {
    /** For the other fields of the form. */
    private static final long FIELDS = 2 * UploadLimits.MEGABYTE;

    private static final int IN_MEMORY = (int) UploadLimits.MEGABYTE;

    @Bean
    MultipartConfigElement multipartConfig(UploadLimits limits) {
        return new MultipartConfigElement("", limits.fileBytes(), limits.fileBytes() + FIELDS, IN_MEMORY);
    }

    @Bean
    FilterRegistrationBean<TooLargeFilter> tooLargeFilter() {
        FilterRegistrationBean<TooLargeFilter> registration = new FilterRegistrationBean<>(new TooLargeFilter());
        // Outside the security filters, which read the form first, for its CSRF token.
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    /** Answers a form that grew too large before any controller was asked, with the page everything else gets. */
    static final class TooLargeFilter extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            try {
                chain.doFilter(request, response);
            } catch (ServletException | RuntimeException e) {
                if (response.isCommitted() || !tooLarge(e)) {
                    throw e;
                }
                answer(request, response);
            }
        }

        private static void answer(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            response.resetBuffer();
            request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, HttpStatus.CONTENT_TOO_LARGE.value());
            request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
            HttpServletRequest bare = new WithoutForm(request);
            bare.getRequestDispatcher("/error").forward(bare, response);
        }

        /** The page must not ask for the form again: every question for one of its fields fails like the first. */
        private static final class WithoutForm extends HttpServletRequestWrapper {
            WithoutForm(HttpServletRequest request) {
                super(request);
            }

            @Override
            public String getMethod() {
                return "GET";
            }

            @Override
            public @Nullable String getContentType() {
                return null;
            }

            @Override
            public @Nullable String getParameter(String name) {
                return null;
            }

            @Override
            public String @Nullable [] getParameterValues(String name) {
                return null;
            }

            @Override
            public Map<String, String[]> getParameterMap() {
                return Map.of();
            }

            @Override
            public Enumeration<String> getParameterNames() {
                return Collections.emptyEnumeration();
            }
        }

        private static boolean tooLarge(Throwable failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof SizeException
                        || cause instanceof MaxUploadSizeExceededException
                        || (cause instanceof InvalidParameterException form
                                && form.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value())) {
                    return true;
                }
            }
            return false;
        }
    }
}
