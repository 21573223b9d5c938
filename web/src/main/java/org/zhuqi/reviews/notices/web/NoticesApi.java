package org.zhuqi.reviews.notices.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhuqi.reviews.notices.Answer;
import org.zhuqi.reviews.notices.NoticeId;
import org.zhuqi.reviews.notices.NoticeLine;
import org.zhuqi.reviews.notices.NoticesError;
import org.zhuqi.reviews.notices.NoticesRight;
import org.zhuqi.reviews.notices.ObjectionId;
import org.zhuqi.reviews.notices.Objector;
import org.zhuqi.reviews.notices.PublicNotice;
import org.zhuqi.reviews.notices.usecase.AnswerObjection;
import org.zhuqi.reviews.notices.usecase.FileObjection;
import org.zhuqi.reviews.notices.usecase.NoticeQueries;
import org.zhuqi.reviews.notices.usecase.NoticeQueries.NoticeRow;
import org.zhuqi.reviews.notices.usecase.NoticeQueries.ObjectionRow;
import org.zhuqi.reviews.notices.usecase.UnmaskObjector;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.SharedError;

@RestController
@RequestMapping("/api/v1")
@RequiredArgsConstructor
class NoticesApi {
    private final NoticeQueries queries;
    private final FileObjection fileObjection;
    private final AnswerObjection answerObjection;
    private final UnmaskObjector unmaskObjector;

    /** A notice in a list. */
    record NoticeSummary(
            UUID id, LocalText title, LocalDate publishedOn, LocalDate endsOn, boolean provisional, int lines) {
        static NoticeSummary from(NoticeRow row) {
            return new NoticeSummary(
                    row.id().value(),
                    row.title(),
                    row.publishedOn(),
                    row.ends().date(),
                    row.ends().provisional(),
                    row.lines());
        }
    }

    record LineResponse(int number, LocalText enterprise, LocalText item, BigDecimal amount, boolean takenOut) {
        static LineResponse from(NoticeLine line) {
            return new LineResponse(
                    line.number(),
                    line.enterpriseName(),
                    line.item(),
                    line.amount().yuan(),
                    line.takenOut());
        }
    }

    /** @param promisedUntil last day as it was published; it ends later after the calendar was corrected */
    record NoticeResponse(
            UUID id,
            LocalText title,
            LocalText contact,
            Instant publishedAt,
            LocalDate publishedOn,
            int workingDays,
            String calendar,
            LocalDate promisedUntil,
            LocalDate endsOn,
            boolean provisional,
            List<LocalDate> skipped,
            List<LineResponse> lines) {
        static NoticeResponse from(PublicNotice notice) {
            return new NoticeResponse(
                    notice.id().value(),
                    notice.title(),
                    notice.contact(),
                    notice.publishedAt(),
                    notice.publishedOn(),
                    notice.workingDays(),
                    notice.calendar().value(),
                    notice.promised(),
                    notice.ends().date(),
                    notice.ends().provisional(),
                    notice.ends().skipped(),
                    notice.lines().stream().map(LineResponse::from).toList());
        }
    }

    record ObjectionRequest(
            int line,
            @Nullable String name,
            @Nullable String contact,
            @Nullable String statement) {}

    /**
     * An objection that was filed.
     *
     * @param number with it and their contact objectors see what became of it
     */
    record FiledResponse(UUID id, String number) {
        static FiledResponse from(ObjectionId id) {
            return new FiledResponse(id.value(), id.number());
        }
    }

    record ObjectionResponse(
            UUID id,
            UUID notice,
            int line,
            LocalText enterprise,
            String name,
            String contact,
            String statement,
            Instant filedAt,
            LocalDate answerDue,
            Answer.@Nullable Outcome outcome,
            @Nullable String reasons) {
        static ObjectionResponse from(ObjectionRow row) {
            Answer answer = row.answer();
            return new ObjectionResponse(
                    row.id().value(),
                    row.notice().value(),
                    row.line(),
                    row.lineName(),
                    row.maskedName(),
                    row.maskedContact(),
                    row.statement(),
                    row.filedAt(),
                    row.answerDue().date(),
                    answer == null ? null : answer.outcome(),
                    answer == null ? null : answer.reasons());
        }
    }

    record AnswerRequest(
            Answer.@Nullable Outcome outcome, @Nullable String reasons) {}

    record ObjectorResponse(String name, String contact) {}

    @GetMapping("/notices")
    Page<NoticeSummary> list(
            Actor actor,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return queries.list(actor.scopeFor(NoticesRight.READ), null, new PageRequest(after, limit, null))
                .map(NoticeSummary::from);
    }

    @GetMapping("/notices/{id}")
    NoticeResponse show(Actor actor, @PathVariable UUID id) {
        return queries.find(actor.scopeFor(NoticesRight.READ), new NoticeId(id))
                .map(NoticeResponse::from)
                .orElseThrow(SharedError.NOT_FOUND::refused);
    }

    @PostMapping("/notices/{id}/objections")
    @ResponseStatus(HttpStatus.CREATED)
    FiledResponse object(Actor actor, @PathVariable UUID id, @RequestBody ObjectionRequest request) {
        return FiledResponse.from(fileObjection.file(
                actor,
                new FileObjection.Command(
                        new NoticeId(id),
                        request.line(),
                        orEmpty(request.name()),
                        orEmpty(request.contact()),
                        orEmpty(request.statement()),
                        null)));
    }

    @GetMapping("/objections")
    Page<ObjectionResponse> objections(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID notice,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return queries.objections(
                        actor.scopeFor(NoticesRight.READ_OBJECTIONS),
                        notice == null ? null : new NoticeId(notice),
                        open,
                        new PageRequest(after, limit, null))
                .map(ObjectionResponse::from);
    }

    @GetMapping("/objections/{id}")
    ObjectionResponse objection(Actor actor, @PathVariable UUID id) {
        return queries.objection(actor.scopeFor(NoticesRight.READ_OBJECTIONS), new ObjectionId(id))
                .map(ObjectionResponse::from)
                .orElseThrow(SharedError.NOT_FOUND::refused);
    }

    @PostMapping("/objections/{id}/answer")
    ObjectionResponse answer(Actor actor, @PathVariable UUID id, @RequestBody AnswerRequest request) {
        Answer.Outcome outcome = request.outcome();
        if (outcome == null) {
            throw NoticesError.INCOMPLETE.refused(List.of(FieldProblem.of("outcome", "reviews.answer-outcome")));
        }
        answerObjection.answer(actor, new ObjectionId(id), outcome, orEmpty(request.reasons()));
        return objection(actor, id);
    }

    @PostMapping("/objections/{id}/unmask")
    ObjectorResponse unmask(Actor actor, @PathVariable UUID id) {
        Objector objector = unmaskObjector.unmask(actor, new ObjectionId(id));
        return new ObjectorResponse(objector.name(), objector.contact());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
