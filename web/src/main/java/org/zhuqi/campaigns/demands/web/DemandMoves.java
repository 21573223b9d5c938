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
import org.zhuqi.campaigns.demands.DemandsError;
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
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;

/** Turns what a form or a program sends into the use case of the move it names. */
@Component
@RequiredArgsConstructor
class DemandMoves {
    private final AcceptDemand acceptDemand;
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

    Demand make(Actor actor, DemandId id, DemandMove move, Request request) {
        return switch (move) {
            case ACCEPT ->
                acceptDemand.accept(
                        actor,
                        id,
                        chosen(Complexity.values(), request.complexity(), "complexity"),
                        blankToNull(request.category()),
                        request.wordsOrNull());
            case REFUSE -> acceptDemand.refuse(actor, id, request.words());
            case MERGE -> joinDemands.merge(actor, id, other(request));
            case BIND -> joinDemands.bind(actor, id, other(request));
            case DISPATCH ->
                dispatchDemand.dispatch(
                        actor, id, unit(request.lead(), "lead"), units(request.assisting()), request.wordsOrNull());
            case OBJECT ->
                objectToDispatch.object(
                        actor,
                        id,
                        request.words(),
                        blankToNull(request.instead()) == null ? null : unit(request.instead(), "instead"));
            case UPHOLD -> decideObjection.decide(actor, id, true, request.words());
            case OVERRULE -> decideObjection.decide(actor, id, false, request.words());
            case CONTACT -> answerDemand.contact(actor, id, request.words());
            case REPLY -> answerDemand.reply(actor, id, request.words());
            case ASK -> askEnterprise.ask(actor, id, request.words());
            case INFORM -> giveInformation.give(actor, id, request.words());
            case GO_ON -> askEnterprise.goOn(actor, id);
            case ASK_EXTENSION -> extendDemand.ask(actor, id, number(request.days(), "days"), request.words());
            case GRANT_EXTENSION ->
                extendDemand.decide(actor, id, Math.max(1, number(request.days(), "days")), request.wordsOrNull());
            case DENY_EXTENSION -> extendDemand.decide(actor, id, 0, request.words());
            case DEFER -> answerDemand.defer(actor, id, request.words(), day(request.nextReply()));
            case RESOLVE ->
                answerDemand.resolve(
                        actor, id, chosen(Outcome.values(), request.outcome(), "outcome"), request.words());
            case RATE ->
                rateDemand.rate(actor, id, chosen(Grade.values(), request.grade(), "grade"), request.wordsOrNull());
            case CONFIRM -> rateDemand.confirm(actor, id);
            case CLOSE -> closeDemand.close(actor, id, request.words());
            case REOPEN -> reopenDemand.reopen(actor, id, request.words());
            case CONTRADICT -> closeDemand.contradict(actor, id, request.words());
            case ANSWER_CARD -> superviseDemand.answer(actor, id, number(request.card(), "card"), request.words());
            case CANCEL_CARD -> superviseDemand.cancel(actor, id, number(request.card(), "card"), request.words());
            case RAISE, LAPSE, REMIND, GIVE_CARD -> throw SharedError.NOT_FOUND.refused();
        };
    }

    /** Refused at the field when nothing that is known was chosen. */
    static <E extends Enum<E>> E chosen(E[] known, @Nullable String name, String field) {
        return Arrays.stream(known)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> missing(field));
    }

    private static DemandId other(Request request) {
        UUID other = request.other();
        if (other == null) {
            throw missing("other");
        }
        return new DemandId(other);
    }

    private static int number(@Nullable Integer number, String field) {
        if (number == null) {
            throw missing(field);
        }
        return number;
    }

    private static ReportingUnitId unit(@Nullable String id, String field) {
        String unit = blankToNull(id);
        if (unit == null) {
            throw missing(field);
        }
        return new ReportingUnitId(unit);
    }

    private static Set<ReportingUnitId> units(@Nullable List<String> ids) {
        return ids == null
                ? Set.of()
                : ids.stream()
                        .filter(id -> id != null && !id.isBlank())
                        .map(ReportingUnitId::new)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static LocalDate day(@Nullable String text) {
        try {
            return LocalDate.parse(text == null ? "" : text.strip());
        } catch (DateTimeParseException e) {
            throw missing("nextReply");
        }
    }

    private static RefusedException missing(String field) {
        return DemandsError.INCOMPLETE.refused(List.of(FieldProblem.of(field, "demands.choice-missing")));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
