package org.zhuqi.campaigns.demands.web;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
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
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.demands.Channel;
import org.zhuqi.campaigns.demands.Demand;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.campaigns.demands.DemandMove;
import org.zhuqi.campaigns.demands.DemandsRight;
import org.zhuqi.campaigns.demands.Moment;
import org.zhuqi.campaigns.demands.Origin;
import org.zhuqi.campaigns.demands.usecase.DemandQueries;
import org.zhuqi.campaigns.demands.usecase.JoinDemands;
import org.zhuqi.campaigns.demands.usecase.OpenDemand;
import org.zhuqi.campaigns.demands.usecase.PostDemandMessage;
import org.zhuqi.campaigns.demands.usecase.RaiseDemand;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;

/** The whole way of a demand, for programs: one address per move. */
@RestController
@RequestMapping("/api/v1/demands")
@RequiredArgsConstructor
class DemandsApi {
    private final RaiseDemand raiseDemand;
    private final OpenDemand openDemand;
    private final PostDemandMessage postDemandMessage;
    private final DemandQueries queries;
    private final DemandMoves moves;
    private final JoinDemands joinDemands;
    private final Clock clock;

    /**
     * @param key the sender's own; sending it again raises nothing twice
     * @param enterprise whose; not needed by an enterprise's own users
     * @param channel how it came; {@code API} when nothing is said
     * @param language in which it is written; told by its letters when nothing is said
     * @param reference the record it was raised in, such as a visit
     */
    record RaiseRequest(
            @Nullable UUID key,
            @Nullable UUID enterprise,
            @Nullable String category,
            @Nullable String title,
            @Nullable String text,
            @Nullable Language language,
            @Nullable Channel channel,
            @Nullable UUID reference,
            @Nullable UUID campaign) {}

    /** @param key the sender's own; sending it again writes nothing twice. Files of a message go to {@code /api/v1/uploads} */
    record PostRequest(
            @Nullable UUID key,
            @Nullable String text,
            @Nullable Boolean internal) {}

    @GetMapping
    Page<DemandLineResponse> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String box,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String lead,
            @RequestParam(required = false) @Nullable EnterpriseId enterprise,
            @RequestParam(required = false) @Nullable UUID campaign,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String sort) {
        return queries.list(
                        actor.scopeFor(DemandsRight.READ),
                        new DemandSearch(box, state, category, unit, lead, enterprise, campaign, q)
                                .filter(actor, Moment.now(clock)),
                        new PageRequest(after, limit, sort))
                .map(DemandLineResponse::from);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    DemandResponse raise(Actor actor, @RequestBody RaiseRequest request) {
        String words = Objects.requireNonNullElse(request.text(), "");
        Language language = request.language();
        Demand raised = raiseDemand.raise(
                actor,
                new RaiseDemand.Command(
                        request.key(),
                        request.enterprise() == null ? null : new EnterpriseId(request.enterprise()),
                        Objects.requireNonNullElse(request.category(), ""),
                        Objects.requireNonNullElse(request.title(), ""),
                        words,
                        language == null ? Language.of(words, Language.ZH) : language,
                        new Origin(Objects.requireNonNullElse(request.channel(), Channel.API), request.reference()),
                        request.campaign() == null ? null : new CampaignId(request.campaign())));
        return shown(actor, raised.id());
    }

    @GetMapping("/{id}")
    DemandResponse show(Actor actor, @PathVariable UUID id) {
        return shown(actor, new DemandId(id));
    }

    private DemandResponse shown(Actor actor, DemandId id) {
        return DemandResponse.from(openDemand.open(actor, id));
    }

    private DemandResponse made(Actor actor, UUID id, DemandMove move, DemandMoves.Request request) {
        moves.make(actor, new DemandId(id), move, request);
        return shown(actor, new DemandId(id));
    }

    @PostMapping("/{id}/messages")
    @ResponseStatus(HttpStatus.CREATED)
    DemandResponse.MessageResponse post(Actor actor, @PathVariable UUID id, @RequestBody PostRequest request) {
        return DemandResponse.MessageResponse.from(postDemandMessage.post(
                actor,
                new DemandId(id),
                new PostDemandMessage.Command(
                        request.key(),
                        Boolean.TRUE.equals(request.internal()),
                        Objects.requireNonNullElse(request.text(), ""))));
    }

    @PostMapping("/{id}/accept")
    DemandResponse accept(Actor actor, @PathVariable UUID id, @RequestBody DemandMoves.Request request) {
        return made(actor, id, DemandMove.ACCEPT, request);
    }

    @PostMapping("/{id}/refuse")
    DemandResponse refuse(Actor actor, @PathVariable UUID id, @RequestBody DemandMoves.Request request) {
        return made(actor, id, DemandMove.REFUSE, request);
    }

    @PostMapping("/{id}/withdraw")
    DemandResponse withdraw(Actor actor, @PathVariable UUID id, @RequestBody DemandMoves.Request request) {
        return made(actor, id, DemandMove.WITHDRAW, request);
    }

    @PostMapping("/{id}/merge")
    DemandResponse merge(Actor actor, @PathVariable UUID id, @RequestBody DemandMoves.Request request) {
        return made(actor, id, DemandMove.MERGE, request);
    }

    @PostMapping("/{id}/bind")
    DemandResponse bind(Actor actor, @PathVariable UUID id, @RequestBody DemandMoves.Request request) {
        return made(actor, id, DemandMove.BIND, request);
    }

    /** @param others which are answered together with this one */
    record GatherRequest(@Nullable List<UUID> others) {}

    @PostMapping("/{id}/gather")
    DemandResponse gather(Actor actor, @PathVariable UUID id, @RequestBody GatherRequest request) {
        joinDemands.gather(
                actor,
                new DemandId(id),
                Objects.requireNonNullElse(request.others(), List.<UUID>of()).stream()
                        .filter(Objects::nonNull)
                        .map(DemandId::new)
                        .toList());
        return shown(actor, new DemandId(id));
    }

    @PostMapping("/{id}/dispatch")
    DemandResponse dispatch(Actor actor, @PathVariable UUID id, @RequestBody DemandMoves.Request request) {
        return made(actor, id, DemandMove.DISPATCH, request);
    }

    @PostMapping("/{id}/object")
    DemandResponse object(Actor actor, @PathVariable UUID id, @RequestBody DemandMoves.Request request) {
        return made(actor, id, DemandMove.OBJECT, request);
    }

    @PostMapping("/{id}/uphold")
    DemandResponse uphold(Actor actor, @PathVariable UUID id, @RequestBody DemandMoves.Request request) {
        return made(actor, id, DemandMove.UPHOLD, request);
    }

    @PostMapping("/{id}/overrule")
    DemandResponse overrule(Actor actor, @PathVariable UUID id, @RequestBody DemandMoves.Request request) {
        return made(actor, id, DemandMove.OVERRULE, request);
    }

    @PostMapping("/{id}/contact")
    DemandResponse contact(Actor actor, @PathVariable UUID id, @RequestBody DemandMoves.Request request) {
        return made(actor, id, DemandMove.CONTACT, request);
    }

    @PostMapping("/{id}/reply")
    DemandResponse reply(Actor actor, @PathVariable UUID id, @RequestBody DemandMoves.Request request) {
        return made(actor, id, DemandMove.REPLY, request);
    }

    @PostMapping("/{id}/ask")
    DemandResponse ask(Actor actor, @PathVariable UUID id, @RequestBody DemandMoves.Request request) {
        return made(actor, id, DemandMove.ASK, request);
    }

    @PostMapping("/{id}/inform")
    DemandResponse inform(Actor actor, @PathVariable UUID id, @RequestBody DemandMoves.Request request) {
        return made(actor, id, DemandMove.INFORM, request);
    }

    @PostMapping("/{id}/go-on")
    DemandResponse goOn(Actor actor, @PathVariable UUID id, @RequestBody DemandMoves.Request request) {
        return made(actor, id, DemandMove.GO_ON, request);
    }

    @PostMapping("/{id}/extend")
    DemandResponse extend(Actor actor, @PathVariable UUID id, @RequestBody DemandMoves.Request request) {
        return made(actor, id, DemandMove.ASK_EXTENSION, request);
    }

    @PostMapping("/{id}/grant-extension")
    DemandResponse grantExtension(Actor actor, @PathVariable UUID id, @RequestBody DemandMoves.Request request) {
        return made(actor, id, DemandMove.GRANT_EXTENSION, request);
    }

    @PostMapping("/{id}/deny-extension")
    DemandResponse denyExtension(Actor actor, @PathVariable UUID id, @RequestBody DemandMoves.Request request) {
        return made(actor, id, DemandMove.DENY_EXTENSION, request);
    }

    @PostMapping("/{id}/defer")
    DemandResponse defer(Actor actor, @PathVariable UUID id, @RequestBody DemandMoves.Request request) {
        return made(actor, id, DemandMove.DEFER, request);
    }

    @PostMapping("/{id}/resolve")
    DemandResponse resolve(Actor actor, @PathVariable UUID id, @RequestBody DemandMoves.Request request) {
        return made(actor, id, DemandMove.RESOLVE, request);
    }

    @PostMapping("/{id}/rate")
    DemandResponse rate(Actor actor, @PathVariable UUID id, @RequestBody DemandMoves.Request request) {
        return made(actor, id, DemandMove.RATE, request);
    }

    @PostMapping("/{id}/confirm")
    DemandResponse confirm(Actor actor, @PathVariable UUID id, @RequestBody DemandMoves.Request request) {
        return made(actor, id, DemandMove.CONFIRM, request);
    }

    @PostMapping("/{id}/close")
    DemandResponse close(Actor actor, @PathVariable UUID id, @RequestBody DemandMoves.Request request) {
        return made(actor, id, DemandMove.CLOSE, request);
    }

    @PostMapping("/{id}/contradict")
    DemandResponse contradict(Actor actor, @PathVariable UUID id, @RequestBody DemandMoves.Request request) {
        return made(actor, id, DemandMove.CONTRADICT, request);
    }

    @PostMapping("/{id}/reopen")
    DemandResponse reopen(Actor actor, @PathVariable UUID id, @RequestBody DemandMoves.Request request) {
        return made(actor, id, DemandMove.REOPEN, request);
    }

    @PostMapping("/{id}/answer-card")
    DemandResponse answerCard(Actor actor, @PathVariable UUID id, @RequestBody DemandMoves.Request request) {
        return made(actor, id, DemandMove.ANSWER_CARD, request);
    }

    @PostMapping("/{id}/cancel-card")
    DemandResponse cancelCard(Actor actor, @PathVariable UUID id, @RequestBody DemandMoves.Request request) {
        return made(actor, id, DemandMove.CANCEL_CARD, request);
    }
}
