package org.zhuqi.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.servlet.view.RedirectView;
import org.zhuqi.shared.BusyException;
import org.zhuqi.shared.ErrorKind;
import org.zhuqi.shared.MalformedException;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.UserId;

/** Turns every refusal and failure into problem+json for the API or an error page for people; never a stack trace. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
@RequiredArgsConstructor
@Slf4j
class ErrorAdvice {
    private final MessageSource messages;
    private final Texts texts;
    private final CurrentActor currentActor;
    private final List<RefusalWitness> witnesses;
    private final ReadablePages readablePages;

    @ExceptionHandler
    Object refused(RefusedException e, HttpServletRequest request) {
        tell(e, request);
        Problems problems = Problems.of(e, messages);
        HttpStatus status = status(e.errorKey().kind());
        if (!Api.asked(request)) {
            return page(status, problems.summary());
        }
        if (status == HttpStatus.FORBIDDEN && currentActor.get().id().equals(UserId.NOBODY)) {
            // Nobody is logged in: with a token it might be allowed.
            status = HttpStatus.UNAUTHORIZED;
        }
        ProblemDetail detail = Api.problem(status, e.errorKey().key(), problems.summary());
        if (!problems.fields().isEmpty()) {
            detail.setProperty("errors", problems.fields());
        }
        return json(detail);
    }

    @ExceptionHandler
    Object noSuchPage(NoResourceFoundException e, HttpServletRequest request) {
        return answer(request, HttpStatus.NOT_FOUND, "shared.not-found");
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request) {
        return answer(request, HttpStatus.CONTENT_TOO_LARGE, "shared.too-large");
    }

    /** Who opens again what was posted, as after a refusal, lands on the page the form stands on. */
    @ExceptionHandler
    Object wrongMethod(HttpRequestMethodNotSupportedException e, HttpServletRequest request) {
        if ("GET".equals(request.getMethod()) && !Api.asked(request)) {
            Optional<String> page = readablePages.nearest(request.getRequestURI());
            if (page.isPresent()) {
                return new ModelAndView(new RedirectView(page.get()));
            }
        }
        return answer(request, HttpStatus.METHOD_NOT_ALLOWED, "shared.wrong-method");
    }

    @ExceptionHandler
    Object wrongType(HttpMediaTypeNotSupportedException e, HttpServletRequest request) {
        return answer(request, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "shared.wrong-type");
    }

    /** A path that names nothing leads nowhere; a parameter that cannot be read is malformed. */
    @ExceptionHandler
    Object mismatch(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        return e.getParameter().hasParameterAnnotation(PathVariable.class)
                ? answer(request, HttpStatus.NOT_FOUND, "shared.not-found")
                : malformed(e, request);
    }

    /** The browser or program takes nothing of what this address gives. */
    @ExceptionHandler
    Object notAcceptable(HttpMediaTypeNotAcceptableException e, HttpServletRequest request) {
        return answer(request, HttpStatus.NOT_ACCEPTABLE, "shared.not-acceptable");
    }

    @ExceptionHandler({
        HttpMessageNotReadableException.class,
        ServletRequestBindingException.class,
        BindException.class,
        MissingServletRequestPartException.class,
        MultipartException.class,
        MalformedException.class
    })
    Object malformed(Exception e, HttpServletRequest request) {
        // One line: whoever sends nonsense all day must not fill the disk.
        log.warn(
                "malformed request: {} {} ({})",
                request.getMethod(),
                RequestLog.address(request),
                e.getClass().getSimpleName());
        return answer(request, HttpStatus.BAD_REQUEST, "shared.malformed");
    }

    /** The same request will pass in a few seconds. */
    @ExceptionHandler
    Object busy(BusyException e, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        return answer(request, HttpStatus.SERVICE_UNAVAILABLE, e.key());
    }

    /** What nobody foresaw; a lost database goes on to {@link DatabaseGoneFilter}. */
    @ExceptionHandler
    Object failed(Exception e, HttpServletRequest request) throws Exception {
        if (DatabaseGone.is(e)) {
            throw e;
        }
        if (Unkeepable.is(e)) {
            return malformed(e, request);
        }
        log.error("request failed: {} {}", request.getMethod(), RequestLog.address(request), Wordless.of(e));
        return answer(request, HttpStatus.INTERNAL_SERVER_ERROR, "shared.failed");
    }

    /** A witness that fails changes nothing about the answer. */
    private void tell(RefusedException refusal, HttpServletRequest request) {
        try {
            witnesses.forEach(
                    w -> w.refused(currentActor.get(), refusal, request.getMethod() + " " + request.getRequestURI()));
        } catch (RuntimeException e) {
            log.error("a refusal was not put on record: {}", refusal.errorKey().key(), Wordless.of(e));
        }
    }

    private Object answer(HttpServletRequest request, HttpStatus status, String key) {
        String text = texts.message("error." + key);
        return Api.asked(request) ? json(Api.problem(status, key, text)) : page(status, text);
    }

    private static ResponseEntity<ProblemDetail> json(ProblemDetail detail) {
        return ResponseEntity.status(detail.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private static ModelAndView page(HttpStatus status, String text) {
        ModelAndView page = new ModelAndView("shared/error", status);
        page.addObject("status", status.value());
        page.addObject("text", text);
        return page;
    }

    private static HttpStatus status(ErrorKind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case DENIED -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
        };
    }
}
