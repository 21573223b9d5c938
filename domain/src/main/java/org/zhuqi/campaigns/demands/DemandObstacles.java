package org.zhuqi.campaigns.demands;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhuqi.calendar.Limit;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.RefusedException;

/** What stands against a move: the table, the calendar, an earlier move, or a word that is missing. */
record DemandObstacles(Demand demand, DemandRules rules) {
    private static final Set<DemandMove> WHILE_STANDING = Set.of(
            DemandMove.INFORM,
            DemandMove.GO_ON,
            DemandMove.WITHDRAW,
            DemandMove.REMIND,
            DemandMove.GIVE_CARD,
            DemandMove.ANSWER_CARD,
            DemandMove.CANCEL_CARD);

    /** Refuses what may not be written now. */
    void refuse(DemandEvent event, Moment now) {
        to(event.move(), now).ifPresent(refusal -> {
            throw refusal;
        });
        requireSense(event, now.on());
    }

    /** Why a move is not possible at a moment, whoever makes it; empty when it is. */
    Optional<RefusedException> to(DemandMove move, Moment now) {
        if (demand.state().after(move).isEmpty()) {
            return Optional.of(DemandsError.MOVE_NOT_POSSIBLE.refused());
        }
        if (demand.standsStill() && !WHILE_STANDING.contains(move)) {
            return Optional.of(DemandsError.STANDS_STILL.refused());
        }
        return Optional.ofNullable(
                switch (move) {
                    case INFORM, GO_ON -> demand.standsStill() ? null : DemandsError.NOTHING_ASKED.refused();
                    case OBJECT -> toObjecting(now);
                    case ASK_EXTENSION -> toExtending(now);
                    case GRANT_EXTENSION, DENY_EXTENSION ->
                        isExtensionOpen() ? null : DemandsError.NO_EXTENSION_ASKED.refused();
                    case REOPEN ->
                        isDissatisfied() && demand.handling().reopenings() == 0
                                ? null
                                : DemandsError.NOT_TO_REOPEN.refused();
                    case CLOSE ->
                        isDissatisfied() && demand.handling().reopenings() == 0
                                ? DemandsError.TO_BE_REOPENED_FIRST.refused()
                                : null;
                    default -> null;
                });
    }

    private boolean isDissatisfied() {
        Answer answer = demand.answer();
        return answer != null && answer.grade() != null && answer.grade().isDissatisfied();
    }

    private @Nullable RefusedException toObjecting(Moment now) {
        Moment dispatched = demand.handling().dispatched();
        Limit within = demand.handling().objectWithin();
        if (demand.handling().objections() > 0 || within == null || dispatched == null) {
            return DemandsError.OBJECTED_ALREADY.refused();
        }
        Due last = DemandClock.end(dispatched, within, rules);
        return last.isBefore(now)
                ? DemandsError.OBJECTION_OVER.refused(last.inWords(rules.time().zone()))
                : null;
    }

    private @Nullable RefusedException toExtending(Moment now) {
        if (demand.extension() != null) {
            return DemandsError.EXTENDED_ALREADY.refused();
        }
        int ahead = rules.limits().extensionAhead();
        Due due = demand.open(StepKind.RESOLVE)
                .map(promise -> DemandClock.due(demand, promise, rules))
                .orElse(null);
        boolean early = due != null
                && !due.isBefore(now)
                && (due.inHours()
                        || DemandClock.days(demand, StepKind.RESOLVE, rules).between(now.on(), due.day()) >= ahead);
        return early ? null : DemandsError.EXTENSION_TOO_LATE.refused(ahead);
    }

    private void requireSense(DemandEvent event, LocalDate today) {
        String words = event.words();
        if (words != null && (words.isBlank() || words.length() > Demand.MAX_WORDS)) {
            throw DemandsError.INCOMPLETE.refused(List.of(
                    words.isBlank()
                            ? FieldProblem.of("text", "demands.words-missing")
                            : FieldProblem.of("text", "demands.words-too-long", Demand.MAX_WORDS)));
        }
        switch (event) {
            case DemandEvent.ExtensionAsked asked ->
                requireExtension(asked.days(), rules.limits().extension());
            case DemandEvent.ExtensionDecided decided
            when decided.days() > 0 ->
                requireExtension(
                        decided.days(),
                        Objects.requireNonNull(demand.extension()).days());
            case DemandEvent.Deferred deferred -> {
                LocalDate last =
                        rules.calendar().due(today, rules.limits().deferral()).date();
                if (!deferred.nextReply().isAfter(today) || deferred.nextReply().isAfter(last)) {
                    throw DemandsError.BAD_NEXT_REPLY.refused(last.toString());
                }
            }
            case DemandEvent.Resolved resolved
            when resolved.outcome() == Outcome.NOT_ADMITTED -> throw DemandsError.OUTCOME_NOT_POSSIBLE.refused();
            case DemandEvent.CardAnswered answered -> {
                Card card = requireCard(answered.card());
                if (card.answered() != null) {
                    throw DemandsError.CARD_ANSWERED_ALREADY.refused();
                }
            }
            case DemandEvent.CardCancelled cancelled -> requireCard(cancelled.card());
            default -> {
                // Nothing else depends on more than the state.
            }
        }
    }

    private boolean isExtensionOpen() {
        Extension extension = demand.extension();
        return extension != null && extension.open();
    }

    private static void requireExtension(int days, int most) {
        if (days < 1 || days > most) {
            throw DemandsError.EXTENSION_TOO_LONG.refused(most);
        }
    }

    private Card requireCard(int number) {
        Card card = demand.card(number).orElseThrow(DemandsError.UNKNOWN_CARD::refused);
        if (!card.stands()) {
            throw DemandsError.CARD_CANCELLED_ALREADY.refused();
        }
        return card;
    }
}
