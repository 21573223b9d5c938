package org.zhuqi.reviews.experts.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.experts.Draw;
import org.zhuqi.reviews.experts.DrawId;
import org.zhuqi.reviews.experts.Drawing;
import org.zhuqi.reviews.experts.Expert;
import org.zhuqi.reviews.experts.ExpertId;
import org.zhuqi.reviews.experts.ExpertsError;
import org.zhuqi.reviews.experts.ExpertsRight;
import org.zhuqi.reviews.experts.PanelRules;
import org.zhuqi.reviews.experts.usecase.ExpertQueries;
import org.zhuqi.reviews.experts.usecase.FreezePool;
import org.zhuqi.reviews.experts.usecase.RecuseExpert;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.SharedError;

/** Draws with everything that went into them: whoever reads one can run it again. */
@RestController
@RequestMapping("/api/v1/expert-draws")
@RequiredArgsConstructor
class ExpertDrawsApi {
    private static final String ORDER = "ascending by lower-case hex SHA-256 of (seed + expert), both as ASCII text; "
            + "each is taken with whom a panel that keeps the rules can still be completed; substitutes come next in the same order";

    private final ExpertQueries queries;
    private final FreezePool freezePool;
    private final RecuseExpert recuseExpert;

    record RulesResponse(int size, int finance, Set<String> atMostOneFrom) {}

    record SeedResponse(long position, String hash) {}

    record EntryResponse(
            UUID expert,
            Set<Expert.Field> fields,
            @Nullable String county,
            Expert.@Nullable Reason excluded,
            @Nullable String rank) {}

    record RecusalResponse(
            UUID expert,
            Expert.Reason why,
            String words,
            @Nullable UUID substitute,
            Instant at) {}

    /** The recorded inputs, and what came of them. */
    record DrawResponse(
            UUID id,
            String title,
            List<UUID> files,
            String order,
            RulesResponse rules,
            List<EntryResponse> pool,
            long frozenAfterPosition,
            Instant frozenAt,
            @Nullable SeedResponse seed,
            List<UUID> panel,
            Set<Drawing.Unmet> unmet,
            List<RecusalResponse> recusals,
            @Nullable UUID instead,
            String reason) {
        static DrawResponse from(Draw draw) {
            Draw.Seed seed = draw.seed();
            DrawId instead = draw.instead();
            return new DrawResponse(
                    draw.id().value(),
                    draw.title(),
                    draw.files().stream().map(ReviewId::value).toList(),
                    ORDER,
                    ExpertDrawsApi.rules(draw.rules()),
                    DrawLine.of(draw).stream().map(ExpertDrawsApi::entry).toList(),
                    draw.frozenAfter(),
                    draw.at(),
                    seed == null ? null : new SeedResponse(seed.position(), seed.hash()),
                    draw.panel().stream().map(ExpertId::value).toList(),
                    draw.unmet(),
                    draw.recusals().stream().map(ExpertDrawsApi::recusal).toList(),
                    instead == null ? null : instead.value(),
                    draw.reason());
        }
    }

    private static RulesResponse rules(PanelRules rules) {
        return new RulesResponse(
                rules.size(),
                rules.finance(),
                rules.counties().stream().map(county -> county.value()).collect(Collectors.toSet()));
    }

    private static EntryResponse entry(DrawLine line) {
        var county = line.entry().county();
        return new EntryResponse(
                line.entry().expert().value(),
                line.entry().fields(),
                county == null ? null : county.value(),
                line.entry().excluded(),
                line.rank());
    }

    private static RecusalResponse recusal(Draw.Recusal recusal) {
        ExpertId substitute = recusal.substitute();
        return new RecusalResponse(
                recusal.expert().value(),
                recusal.why(),
                recusal.words(),
                substitute == null ? null : substitute.value(),
                recusal.at());
    }

    record DrawRequest(
            @Nullable String title,
            @Nullable List<UUID> files,
            @Nullable Integer size,
            @Nullable Integer finance,
            @Nullable String reason) {}

    record RecusalRequest(
            @Nullable UUID expert,
            Expert.@Nullable Reason why,
            @Nullable String words) {}

    @GetMapping
    Page<DrawResponse> list(
            Actor actor,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return queries.draws(actor.scopeFor(ExpertsRight.READ_EXPERTS), new PageRequest(after, limit, null))
                .map(DrawResponse::from);
    }

    @GetMapping("/{id}")
    DrawResponse show(Actor actor, @PathVariable UUID id) {
        return queries.draw(actor.scopeFor(ExpertsRight.READ_EXPERTS), new DrawId(id))
                .map(DrawResponse::from)
                .orElseThrow(SharedError.NOT_FOUND::refused);
    }

    /** Freezes the pool; the panel is there as soon as the audit chain has sealed that. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    DrawResponse freeze(Actor actor, @RequestBody DrawRequest request) {
        List<UUID> files = request.files() == null ? List.of() : request.files();
        DrawId id = freezePool.freeze(
                actor,
                new FreezePool.Command(
                        request.title(),
                        files.stream().map(ReviewId::new).toList(),
                        request.size() == null ? PanelRules.USUAL : request.size(),
                        request.finance() == null ? 1 : request.finance(),
                        request.reason()));
        return show(actor, id.value());
    }

    @PostMapping("/{id}/recusals")
    DrawResponse recuse(Actor actor, @PathVariable UUID id, @RequestBody RecusalRequest request) {
        UUID expert = request.expert();
        if (expert == null) {
            throw ExpertsError.DRAW_INCOMPLETE.refused(List.of(FieldProblem.of("expert", "reviews.draw-expert")));
        }
        recuseExpert.recuse(
                actor,
                new DrawId(id),
                new ExpertId(expert),
                request.why() == null ? Expert.Reason.DECLARED : request.why(),
                request.words());
        return show(actor, id);
    }
}
