package org.zhuqi.reviews.recommendations.web;

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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.recommendations.Recommendation;
import org.zhuqi.reviews.recommendations.RecommendationId;
import org.zhuqi.reviews.recommendations.RecommendationsError;
import org.zhuqi.reviews.recommendations.RecommendationsRight;
import org.zhuqi.reviews.recommendations.usecase.RecommendationQueries;
import org.zhuqi.reviews.recommendations.usecase.SendRecommendation;
import org.zhuqi.reviews.recommendations.usecase.SetQuota;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;

@RestController
@RequestMapping("/api/v1/recommendations")
@RequiredArgsConstructor
class RecommendationsApi {
    private final RecommendationQueries queries;
    private final SendRecommendation sendRecommendation;
    private final SetQuota setQuota;

    record LineResponse(int number, UUID review, UUID enterprise, LocalText title, String contentHash) {}

    record LetterResponse(
            UUID id,
            String unit,
            UUID call,
            LocalText callTitle,
            String letterNumber,
            LocalDate letterDate,
            String opinion,
            String by,
            Instant at,
            List<LineResponse> lines) {
        static LetterResponse from(Recommendation letter) {
            return new LetterResponse(
                    letter.id().value(),
                    letter.unit().value(),
                    letter.call().id(),
                    letter.call().title(),
                    letter.letter().number(),
                    letter.letter().date(),
                    letter.opinion(),
                    letter.byName(),
                    letter.at(),
                    letter.lines().stream()
                            .map(line -> new LineResponse(
                                    line.number(),
                                    line.review().value(),
                                    line.enterprise().value(),
                                    line.title(),
                                    line.contentHash()))
                            .toList());
        }
    }

    record WaitingResponse(
            UUID call,
            LocalText callTitle,
            String unit,
            int matters,
            int recommended,
            @Nullable Integer quota) {}

    record LetterRequest(
            @Nullable List<UUID> reviews,
            @Nullable String letterNumber,
            @Nullable LocalDate letterDate,
            @Nullable String opinion) {}

    record QuotaRequest(
            @Nullable UUID call,
            @Nullable String unit,
            @Nullable Integer matters) {}

    @GetMapping
    Page<LetterResponse> list(
            Actor actor,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return queries.list(actor.scopeFor(RecommendationsRight.READ_LETTERS), new PageRequest(after, limit, null))
                .map(LetterResponse::from);
    }

    @GetMapping("/waiting")
    List<WaitingResponse> waiting(Actor actor) {
        return queries.waiting(actor.scopeFor(RecommendationsRight.READ_LETTERS)).stream()
                .map(each -> new WaitingResponse(
                        each.call().id(),
                        each.call().title(),
                        each.unit().value(),
                        each.matters(),
                        each.recommended(),
                        each.quota()))
                .toList();
    }

    @GetMapping("/{id}")
    LetterResponse show(Actor actor, @PathVariable UUID id) {
        return queries.find(actor.scopeFor(RecommendationsRight.READ_LETTERS), new RecommendationId(id))
                .map(LetterResponse::from)
                .orElseThrow(SharedError.NOT_FOUND::refused);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    LetterResponse send(Actor actor, @RequestBody LetterRequest request) {
        List<UUID> matters = request.reviews() == null ? List.of() : request.reviews();
        RecommendationId id = sendRecommendation.send(
                actor,
                new SendRecommendation.Command(
                        matters.stream().map(ReviewId::new).toList(),
                        request.letterNumber(),
                        request.letterDate(),
                        request.opinion()));
        return show(actor, id.value());
    }

    @PutMapping("/quotas")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void quota(Actor actor, @RequestBody QuotaRequest request) {
        UUID call = request.call();
        String unit = request.unit();
        if (call == null || unit == null) {
            throw RecommendationsError.QUOTA_FORM.refused(List.of(FieldProblem.of("matters", "reviews.quota-form")));
        }
        setQuota.set(actor, call, new ReportingUnitId(unit), request.matters());
    }
}
