package org.zhuqi.reviews.panels.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhuqi.reviews.Criterion;
import org.zhuqi.reviews.experts.DrawId;
import org.zhuqi.reviews.panels.PanelResult;
import org.zhuqi.reviews.panels.PanelsRight;
import org.zhuqi.reviews.panels.Sheet;
import org.zhuqi.reviews.panels.SheetId;
import org.zhuqi.reviews.panels.usecase.DeclareConflict;
import org.zhuqi.reviews.panels.usecase.PanelQueries;
import org.zhuqi.reviews.panels.usecase.ScoreFile;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.SharedError;

/** An expert's panels and score sheets, and what panels came to. */
@RestController
@RequestMapping("/api/v1")
@RequiredArgsConstructor
class ExpertPanelsApi {
    private final PanelQueries queries;
    private final DeclareConflict declareConflict;
    private final ScoreFile scoreFile;
    private final Results results;

    record PanelResponse(
            UUID id,
            String title,
            @Nullable Boolean noConflict,
            int files,
            int locked,
            int reasonsOwed,
            @Nullable LocalDate due) {
        static PanelResponse from(PanelQueries.Panel panel) {
            return new PanelResponse(
                    panel.id().value(),
                    panel.title(),
                    panel.declared(),
                    panel.files(),
                    panel.locked(),
                    panel.reasons(),
                    panel.due());
        }
    }

    record FileResponse(
            UUID review,
            LocalText title,
            boolean here,
            @Nullable LocalDate due,
            @Nullable UUID sheet,
            boolean locked,
            boolean owesReason) {
        static FileResponse from(PanelQueries.File file) {
            SheetId sheet = file.sheet();
            return new FileResponse(
                    file.review().value(),
                    file.title(),
                    file.here(),
                    file.due(),
                    sheet == null ? null : sheet.value(),
                    file.locked(),
                    file.owesReason());
        }
    }

    record PanelWithFiles(PanelResponse panel, List<FileResponse> files) {}

    record CriterionResponse(String id, LocalText label, int weight) {
        static CriterionResponse from(Criterion criterion) {
            return new CriterionResponse(criterion.id(), criterion.label(), criterion.weight());
        }
    }

    record GivenResponse(
            UUID expert,
            Map<String, BigDecimal> points,
            @Nullable BigDecimal score,
            String comment,
            boolean deviates,
            String reason) {
        static GivenResponse from(Sheet sheet) {
            Sheet.Lock lock = sheet.lock();
            return new GivenResponse(
                    sheet.expert().value(),
                    sheet.points(),
                    lock == null ? null : lock.score(),
                    sheet.comment(),
                    sheet.deviates(),
                    sheet.reason());
        }
    }

    /** @param others empty until everybody has locked */
    record SheetResponse(
            UUID id,
            UUID panel,
            UUID review,
            List<CriterionResponse> criteria,
            GivenResponse own,
            boolean locked,
            boolean everybodyLocked,
            List<GivenResponse> others) {
        static SheetResponse from(PanelQueries.Own own) {
            return new SheetResponse(
                    own.sheet().id().value(),
                    own.sheet().draw().value(),
                    own.sheet().file().value(),
                    own.criteria().criteria().stream()
                            .map(CriterionResponse::from)
                            .toList(),
                    GivenResponse.from(own.sheet()),
                    own.sheet().isLocked(),
                    own.all(),
                    own.others().stream().map(GivenResponse::from).toList());
        }
    }

    /** @param scores empty until everybody has locked */
    record ResultResponse(
            UUID review,
            LocalText title,
            int seats,
            int locked,
            @Nullable Integer rank,
            @Nullable BigDecimal score,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal standardDeviation,
            @Nullable BigDecimal lowest,
            @Nullable BigDecimal highest,
            Set<UUID> leftOut,
            List<GivenResponse> scores) {
        static ResultResponse from(Results.Ranked ranked) {
            PanelQueries.Progress file = ranked.file();
            PanelResult result = ranked.result();
            return new ResultResponse(
                    file.review().value(),
                    file.title(),
                    file.seats(),
                    file.locked(),
                    ranked.rank(),
                    ranked.score(),
                    result == null ? null : result.mean(),
                    result == null ? null : result.spread(),
                    result == null ? null : result.lowest(),
                    result == null ? null : result.highest(),
                    result == null
                            ? Set.of()
                            : result.sheets().stream()
                                    .filter(sheet -> result.dropped().contains(sheet.id()))
                                    .map(sheet -> sheet.expert().value())
                                    .collect(Collectors.toSet()),
                    file.sheets().stream().map(GivenResponse::from).toList());
        }
    }

    record DeclarationRequest(
            @Nullable Boolean conflict, @Nullable String words) {}

    record SheetRequest(
            @Nullable Map<String, BigDecimal> points,
            @Nullable String comment) {
        Map<String, BigDecimal> given() {
            return points == null ? Map.of() : points;
        }
    }

    record ReasonRequest(@Nullable String reason) {}

    @GetMapping("/expert-panels")
    List<PanelResponse> panels(Actor actor) {
        return queries.panels(actor.scopeFor(PanelsRight.JUDGE)).stream()
                .map(PanelResponse::from)
                .toList();
    }

    @GetMapping("/expert-panels/{id}")
    PanelWithFiles panel(Actor actor, @PathVariable UUID id) {
        Scope scope = actor.scopeFor(PanelsRight.JUDGE);
        return new PanelWithFiles(
                queries.panel(scope, new DrawId(id))
                        .map(PanelResponse::from)
                        .orElseThrow(SharedError.NOT_FOUND::refused),
                queries.files(scope, new DrawId(id)).stream()
                        .map(FileResponse::from)
                        .toList());
    }

    /** Whoever has a conflict leaves; nothing of the panel is shown to them any more. */
    @PostMapping("/expert-panels/{id}/declaration")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void declare(Actor actor, @PathVariable UUID id, @RequestBody DeclarationRequest request) {
        declareConflict.declare(actor, new DrawId(id), !Boolean.FALSE.equals(request.conflict()), request.words());
    }

    @GetMapping("/score-sheets/{id}")
    SheetResponse sheet(Actor actor, @PathVariable UUID id) {
        return queries.sheet(actor.scopeFor(PanelsRight.JUDGE), new SheetId(id))
                .map(SheetResponse::from)
                .orElseThrow(SharedError.NOT_FOUND::refused);
    }

    @PutMapping("/score-sheets/{id}")
    SheetResponse save(Actor actor, @PathVariable UUID id, @RequestBody SheetRequest request) {
        scoreFile.save(actor, new SheetId(id), request.given(), request.comment());
        return sheet(actor, id);
    }

    @PostMapping("/score-sheets/{id}/lock")
    SheetResponse lock(Actor actor, @PathVariable UUID id, @RequestBody SheetRequest request) {
        scoreFile.lock(actor, new SheetId(id), request.given(), request.comment());
        return sheet(actor, id);
    }

    @PostMapping("/score-sheets/{id}/reason")
    SheetResponse explain(Actor actor, @PathVariable UUID id, @RequestBody ReasonRequest request) {
        scoreFile.explain(actor, new SheetId(id), request.reason());
        return sheet(actor, id);
    }

    /** What a panel came to, the best first. */
    @GetMapping("/expert-draws/{id}/results")
    List<ResultResponse> results(Actor actor, @PathVariable UUID id) {
        List<PanelQueries.Progress> files = queries.progress(actor.scopeFor(PanelsRight.READ_RESULTS), new DrawId(id));
        if (files.isEmpty()) {
            throw SharedError.NOT_FOUND.refused();
        }
        return results.ranked(files).stream().map(ResultResponse::from).toList();
    }
}
