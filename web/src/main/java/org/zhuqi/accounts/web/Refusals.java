package org.zhuqi.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.web.Api;
import org.zhuqi.shared.web.Problems;
import tools.jackson.databind.json.JsonMapper;

/** Says no from within the filters, where no controller advice reaches, in the API's words. */
@Component
@RequiredArgsConstructor
class Refusals {
    private final MessageSource messages;
    private final LocaleResolver locales;
    private final JsonMapper json;

    void unauthorized(HttpServletRequest request, HttpServletResponse response, RefusedException refused)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(request, response, HttpStatus.UNAUTHORIZED, refused);
    }

    void problem(HttpServletRequest request, HttpServletResponse response, RefusedException refused)
            throws IOException {
        write(request, response, HttpStatus.FORBIDDEN, refused);
    }

    private void write(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, RefusedException refused)
            throws IOException {
        LocaleContextHolder.setLocale(locales.resolveLocale(request));
        String text = Problems.of(refused, messages).summary();
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(json.writeValueAsString(
                        Api.problem(status, refused.errorKey().key(), text)));
    }
}
