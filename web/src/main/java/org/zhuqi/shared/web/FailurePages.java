package org.zhuqi.shared.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The last resort for what fails outside every controller: the same pages and problems as everywhere else. */
@Controller
@RequiredArgsConstructor
class FailurePages implements ErrorController {
    private final Texts texts;

    @RequestMapping("/error")
    Object show(HttpServletRequest request) {
        HttpStatus status = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(code -> HttpStatus.resolve((Integer) code))
                .orElse(HttpStatus.NOT_FOUND);
        String key = switch (status) {
            case FORBIDDEN, UNAUTHORIZED -> StalePage.is(request) ? "shared.stale-page" : "shared.denied";
            case NOT_FOUND -> "shared.not-found";
            case CONTENT_TOO_LARGE -> "shared.too-large";
            case TOO_MANY_REQUESTS -> "shared.too-many-requests";
            case METHOD_NOT_ALLOWED -> "shared.wrong-method";
            case SERVICE_UNAVAILABLE -> "shared.database-gone";
            default -> status.is4xxClientError() ? "shared.malformed" : "shared.failed";
        };
        String text = texts.message("error." + key);
        if (Api.asked(request)) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(Api.problem(status, key, text));
        }
        ModelAndView page = new ModelAndView("shared/error", status);
        page.addObject("status", status.value());
        page.addObject("text", text);
        return page;
    }
}
