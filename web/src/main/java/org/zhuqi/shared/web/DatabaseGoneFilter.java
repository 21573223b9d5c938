package org.zhuqi.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers when the database is gone, before sessions and everything else that needs it.
 *
 * <p>The page needs nothing but itself; what a form had sent stands in it, so that one press sends it again once the
 * database is back and nothing typed is lost. Files cannot stand in a page: it asks for them again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
@RequiredArgsConstructor
@Slf4j
class DatabaseGoneFilter extends OncePerRequestFilter {
    private final MessageSource messages;
    private final JsonMapper json;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted() || !DatabaseGone.is(e)) {
                throw e;
            }
            log.warn("database not reachable: {}", e.getMessage());
            answer(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader("Retry-After", "5");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        Locale locale = locale(request);
        String text = messages.getMessage("error.shared.database-gone", null, locale);
        if (Api.asked(request)) {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            json.writeValue(
                    response.getOutputStream(),
                    Map.of(
                            "type",
                            "urn:zhuqi:shared.database-gone",
                            "status",
                            HttpStatus.SERVICE_UNAVAILABLE.value(),
                            "key",
                            "shared.database-gone",
                            "detail",
                            text,
                            "requestId",
                            String.valueOf(RequestIds.current())));
            return;
        }
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.getWriter().write(page(request, locale, text));
    }

    private String page(HttpServletRequest request, Locale locale, String text) throws IOException {
        String retry = HtmlUtils.htmlEscape(messages.getMessage("shared.retry", null, locale));
        String title = HtmlUtils.htmlEscape(messages.getMessage("shared.error.title", null, locale));
        String number = messages.getMessage(
                "shared.error.request", new Object[] {String.valueOf(RequestIds.current())}, locale);
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <link rel="stylesheet" href="/webjars/tabler__core/dist/css/tabler.min.css">
                <link rel="stylesheet" href="/assets/zhuqi.css"></head>
                <body><main class="container-xl"><div class="empty"><h1 class="empty-title">%s</h1>
                <p class="empty-subtitle">%s</p><p class="text-secondary">%s</p>%s</div></main></body></html>
                """.formatted(
                        locale.getLanguage(),
                        title,
                        title,
                        HtmlUtils.htmlEscape(text),
                        HtmlUtils.htmlEscape(number),
                        again(request, locale, retry));
    }

    private String again(HttpServletRequest request, Locale locale, String retry) throws IOException {
        String address = HtmlUtils.htmlEscape(request.getRequestURI()
                + ("GET".equals(request.getMethod()) && request.getQueryString() != null
                        ? "?" + request.getQueryString()
                        : ""));
        if ("GET".equals(request.getMethod())) {
            return "<a class=\"btn btn-primary\" href=\"" + address + "\">" + retry + "</a>";
        }
        List<Part> files = files(request);
        StringBuilder form = new StringBuilder("<form method=\"post\" action=\"" + address + "\""
                + (files.isEmpty() ? ">" : " enctype=\"multipart/form-data\">"));
        request.getParameterMap()
                .forEach((name, values) -> Arrays.stream(values)
                        // A password is typed again rather than written into a page.
                        .filter(value -> !name.toLowerCase(Locale.ROOT).contains("password"))
                        .forEach(value -> form.append("<input type=\"hidden\" name=\"")
                                .append(HtmlUtils.htmlEscape(name))
                                .append("\" value=\"")
                                .append(HtmlUtils.htmlEscape(value))
                                .append("\">")));
        if (!files.isEmpty()) {
            form.append("<p>")
                    .append(HtmlUtils.htmlEscape(messages.getMessage("shared.files-again", null, locale)))
                    .append("</p>");
        }
        for (Part file : files) {
            String name = HtmlUtils.htmlEscape(file.getName());
            form.append("<p><label>")
                    .append(HtmlUtils.htmlEscape(String.valueOf(file.getSubmittedFileName())))
                    .append(" <input type=\"file\" required name=\"")
                    .append(name)
                    .append("\"></label></p>");
        }
        return form.append("<button class=\"btn btn-primary\">")
                .append(retry)
                .append("</button></form>")
                .toString();
    }

    /** The files of the form that somebody had chosen. */
    private static List<Part> files(HttpServletRequest request) throws IOException {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            return List.of();
        }
        try {
            return request.getParts().stream()
                    .filter(part -> part.getSubmittedFileName() != null
                            && !part.getSubmittedFileName().isBlank())
                    .toList();
        } catch (ServletException e) {
            throw new IOException(e);
        }
    }

    private static Locale locale(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        String language = cookies == null
                ? "zh"
                : Arrays.stream(cookies)
                        .filter(c -> c.getName().equals(HostCookies.name(request, LanguageConfiguration.COOKIE)))
                        .map(Cookie::getValue)
                        .filter(l -> l.equals("ko") || l.equals("en"))
                        .findFirst()
                        .orElse("zh");
        return Locale.of(language);
    }
}
