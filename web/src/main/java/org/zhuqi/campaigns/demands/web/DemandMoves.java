package org.zhuqi.campaigns.demands.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.campaigns.demands.Complexity;
import org.zhuqi.campaigns.demands.Demand;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.campaigns.demands.DemandMove;
import org.zhuqi.campaigns.demands.Grade;
import org.zhuqi.campaigns.demands.Outcome;
import org.zhuqi.campaigns.demands.usecase.AcceptDemand;
import org.zhuqi.campaigns.demands.usecase.AnswerDemand;
import org.zhuqi.campaigns.demands.usecase.AskEnterprise;
import org.zhuqi.campaigns.demands.usecase.CloseDemand;
import org.zhuqi.campaigns.demands.usecase.DecideObjection;
import org.zhuqi.campaigns.demands.usecase.DispatchDemand;
import org.zhuqi.campaigns.demands.usecase.ExtendDemand;
import org.zhuqi.campaigns.demands.usecase.GiveInformation;
import org.zhuqi.campaigns.demands.usecase.JoinDemands;
import org.zhuqi.campaigns.demands.usecase.ObjectToDispatch;
import org.zhuqi.campaigns.demands.usecase.RateDemand;
import org.zhuqi.campaigns.demands.usecase.ReopenDemand;
import org.zhuqi.campaigns.demands.usecase.SuperviseDemand;
import org.zhuqi.campaigns.demands.usecase.WithdrawDemand;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Days;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;

/** Turns what a form or a program sends into the use case of the move it names. */
@Component
@RequiredArgsConstructor
class DemandMoves {
    private final AcceptDemand acceptDemand;
    private final WithdrawDemand withdrawDemand;
    private final JoinDemands joinDemands;
    private final DispatchDemand dispatchDemand;
    private final ObjectToDispatch objectToDispatch;
    private final DecideObjection decideObjection;
    private final AnswerDemand answerDemand;
    private final AskEnterprise askEnterprise;
    private final GiveInformation giveInformation;
    private final ExtendDemand extendDemand;
    private final RateDemand rateDemand;
    private final CloseDemand closeDemand;
    private final ReopenDemand reopenDemand;
    private final SuperviseDemand superviseDemand;

    /**
     * What goes with a move; each move takes what it needs.
     *
     * @param text the words: reason, reply, question, comment, proof
     * @param assisting units that assist
     * @param instead whose matter it is in the objecting unit's opinion
     * @param days of an extension
     * @param nextReply day of the next reply, {@code 2024-11-29}
     * @param other the demand it is merged into or answered with
     * @param card number of the card
     */
    record Request(
            @Nullable String text,
            @Nullable String complexity,
            @Nullable String category,
            @Nullable String lead,
            @Nullable List<String> assisting,
            @Nullable String instead,
            @Nullable Integer days,
            @Nullable String nextReply,
            @Nullable String outcome,
            @Nullable String grade,
            @Nullable UUID other,
            @Nullable Integer card) {
        String words() {
            return text == null ? "" : text.strip();
        }

        @Nullable
        String wordsOrNull() {
            return words().isEmpty() ? null : words();
        }
    }

    /** The move of a path such as {@code ask-extension}; a path that is none leads nowhere. */
    static DemandMove named(String path) {
        return Arrays.stream(DemandMove.values())
                .filter(move -> path(move).equals(path))
                .findFirst()
                .orElseThrow(SharedError.NOT_FOUND::refused);
    }

    static String path(DemandMove move) {
        return move.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As the API calls it. */
    static String address(DemandMove move) {
        return move == DemandMove.ASK_EXTENSION ? "extend" : path(move);
    }

    Demand make(Actor actor, DemandId id, DemandMove move, Request request) {
        return switch (move) {
            case ACCEPT ->
                acceptDemand.accept(
                        actor,
                        id,
                        known(Complexity.values(), request.complexity()),
                        blankToNull(request.category()),
                        request.wordsOrNull());
            case REFUSE -> acceptDemand.refuse(actor, id, request.words());
            case WITHDRAW -> withdrawDemand.withdraw(actor, id, request.words());
            case MERGE -> joinDemands.merge(actor, id, other(request));
            case BIND -> joinDemands.bind(actor, id, other(request));
            case DISPATCH ->
                dispatchDemand.dispatch(
                        actor, id, unit(request.lead()), units(request.assisting()), request.wordsOrNull());
            case OBJECT -> objectToDispatch.object(actor, id, request.words(), unit(request.instead()));
            case UPHOLD -> decideObjection.decide(actor, id, true, request.words());
            case OVERRULE -> decideObjection.decide(actor, id, false, request.words());
            case CONTACT -> answerDemand.contact(actor, id, request.words());
            case REPLY -> answerDemand.reply(actor, id, request.words());
            case ASK -> askEnterprise.ask(actor, id, request.words());
            case INFORM -> giveInformation.give(actor, id, request.words());
            case GO_ON -> askEnterprise.goOn(actor, id);
            case ASK_EXTENSION -> extendDemand.ask(actor, id, request.days(), request.words());
            case GRANT_EXTENSION ->
                extendDemand.decide(
                        actor, id, request.days() == null ? null : Math.max(1, request.days()), request.wordsOrNull());
            case DENY_EXTENSION -> extendDemand.decide(actor, id, 0, request.words());
            case DEFER -> answerDemand.defer(actor, id, request.words(), day(request.nextReply()));
            case RESOLVE ->
                answerDemand.resolve(actor, id, known(Outcome.values(), request.outcome()), request.words());
            case RATE -> rateDemand.rate(actor, id, known(Grade.values(), request.grade()), request.wordsOrNull());
            case CONFIRM -> rateDemand.confirm(actor, id);
            case CLOSE -> closeDemand.close(actor, id, request.words());
            case REOPEN -> reopenDemand.reopen(actor, id, request.words());
            case CONTRADICT -> closeDemand.contradict(actor, id, request.words());
            case ANSWER_CARD -> superviseDemand.answer(actor, id, request.card(), request.words());
            case CANCEL_CARD -> superviseDemand.cancel(actor, id, request.card(), request.words());
            case RAISE, LAPSE, REMIND, GIVE_CARD -> throw SharedError.NOT_FOUND.refused();
        };
    }

    /** What nobody knows counts as not chosen; the use case refuses what it cannot do without. */
    private static <E extends Enum<E>> @Nullable E known(E[] known, @Nullable String name) {
        return Arrays.stream(known)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable DemandId other(Request request) {
        return request.other() == null ? null : new DemandId(request.other());
    }

    private static @Nullable ReportingUnitId unit(@Nullable String id) {
        String unit = blankToNull(id);
        return unit == null ? null : new ReportingUnitId(unit);
    }

    private static Set<ReportingUnitId> units(@Nullable List<String> ids) {
        return ids == null
                ? Set.of()
                : ids.stream()
                        .filter(id -> id != null && !id.isBlank())
                        .map(ReportingUnitId::new)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return Days.read(text == null ? "" : text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
