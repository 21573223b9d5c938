package org.zhuqi.campaigns.demands;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;

/**
 * What an enterprise asks for and what became of it: the sum of its history and nothing besides.
 *
 * @param category as the office corrected it
 * @param complexity null until it is accepted
 * @param extension of the present round, null when none was asked for
 * @param standings when the clock stood still
 * @param promises in the order in which they were made
 * @param answer what came of it last, null before
 * @param other the demand it was merged into or is answered with, null for all others
 * @param reminded numbers of the promises the unit was reminded of
 * @param entries how many lines the history has
 */
@With
public record Demand(
        DemandId id,
        Matter matter,
        String category,
        @Nullable Complexity complexity,
        DemandState state,
        Handling handling,
        @Nullable Extension extension,
        List<Standing> standings,
        List<Promise> promises,
        @Nullable Answer answer,
        @Nullable DemandId other,
        List<Card> cards,
        Set<Integer> reminded,
        int entries) {
    /** Longest text anybody writes with a move. */
    public static final int MAX_WORDS = 5000;

    private static final Set<DemandMove> WHILE_STANDING = Set.of(
            DemandMove.INFORM,
            DemandMove.GO_ON,
            DemandMove.WITHDRAW,
            DemandMove.REMIND,
            DemandMove.GIVE_CARD,
            DemandMove.ANSWER_CARD,
            DemandMove.CANCEL_CARD);

    public Demand {
        standings = List.copyOf(standings);
        promises = List.copyOf(promises);
        cards = List.copyOf(cards);
        reminded = Set.copyOf(reminded);
    }

    /** Begins a demand. */
    public static Made raise(DemandId id, Matter matter, Signature by, DemandRules rules) {
        DemandEntry first =
                by.entry(1, new DemandEvent.Raised(matter, rules.limits().accept()));
        return new Made(of(id, List.of(first)), List.of(first));
    }

    /** The demand that a history tells of. */
    public static Demand of(DemandId id, List<DemandEntry> history) {
        DemandEntry first = history.getFirst();
        if (!(first.event() instanceof DemandEvent.Raised raised)) {
            throw new IllegalArgumentException("a history begins with raising: " + id);
        }
        Demand demand = new Demand(
                        id,
                        raised.matter(),
                        raised.matter().category(),
                        null,
                        DemandState.RAISED,
                        Handling.NONE,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        List.of(),
                        Set.of(),
                        1)
                .promised(StepKind.ACCEPT, first.on(), raised.acceptDays());
        for (DemandEntry entry : history.subList(1, history.size())) {
            demand = demand.after(entry);
        }
        return demand;
    }

    /** Whether nothing moves because the enterprise was asked for information. */
    public boolean standsStill() {
        return standings.stream().anyMatch(standing -> standing.until() == null);
    }

    /** Whose turn it is. */
    public WaitingOn waitingOn() {
        return standsStill() ? WaitingOn.ENTERPRISE : state.waitingOn();
    }

    /** Units that see it: the enterprise's own, the lead and the assisting ones. */
    public Set<ReportingUnitId> units() {
        Set<ReportingUnitId> units = new HashSet<>(handling.assisting());
        units.add(matter.unit());
        if (handling.lead() != null) {
            units.add(handling.lead());
        }
        return units;
    }

    public Optional<Card> card(int number) {
        return cards.stream().filter(card -> card.number() == number).findFirst();
    }

    /** Why a move is not possible on a day, whoever makes it; empty when it is. */
    public Optional<RefusedException> obstacle(DemandMove move, LocalDate today, DemandRules rules) {
        if (state.after(move).isEmpty()) {
            return Optional.of(DemandsError.MOVE_NOT_POSSIBLE.refused());
        }
        if (standsStill() && !WHILE_STANDING.contains(move)) {
            return Optional.of(DemandsError.STANDS_STILL.refused());
        }
        return Optional.ofNullable(
                switch (move) {
                    case INFORM, GO_ON -> standsStill() ? null : DemandsError.NOTHING_ASKED.refused();
                    case OBJECT -> obstacleToObjecting(today, rules);
                    case ASK_EXTENSION -> obstacleToExtending(today, rules);
                    case GRANT_EXTENSION, DENY_EXTENSION ->
                        extension != null && extension.open() ? null : DemandsError.NO_EXTENSION_ASKED.refused();
                    case REOPEN ->
                        isDissatisfied() && handling.reopenings() == 0 ? null : DemandsError.NOT_TO_REOPEN.refused();
                    case CLOSE ->
                        isDissatisfied() && handling.reopenings() == 0
                                ? DemandsError.TO_BE_REOPENED_FIRST.refused()
                                : null;
                    default -> null;
                });
    }

    private boolean isDissatisfied() {
        return answer != null && answer.grade() != null && answer.grade().isDissatisfied();
    }

    private @Nullable RefusedException obstacleToObjecting(LocalDate today, DemandRules rules) {
        LocalDate dispatchedOn = handling.dispatchedOn();
        if (handling.objections() > 0 || handling.objectBy() == 0 || dispatchedOn == null) {
            return DemandsError.OBJECTED_ALREADY.refused();
        }
        LocalDate last = rules.calendar().due(dispatchedOn, handling.objectBy()).date();
        return today.isAfter(last) ? DemandsError.OBJECTION_OVER.refused(last.toString()) : null;
    }

    private @Nullable RefusedException obstacleToExtending(LocalDate today, DemandRules rules) {
        if (extension != null) {
            return DemandsError.EXTENDED_ALREADY.refused();
        }
        int ahead = rules.limits().extensionAhead();
        LocalDate due = open(StepKind.RESOLVE)
                .map(promise -> DemandClock.due(this, promise, rules))
                .orElse(null);
        boolean early = due != null
                && !today.isAfter(due)
                && DemandClock.days(this, StepKind.RESOLVE, rules).between(today, due) >= ahead;
        return early ? null : DemandsError.EXTENSION_TOO_LATE.refused(ahead);
    }

    /**
     * Makes a move, with the cards that follow from it.
     *
     * @throws RefusedException when the table, the calendar, an earlier move or a missing word forbids it
     */
    public Made make(DemandEvent event, Signature by, DemandRules rules) {
        obstacle(event.move(), by.on(), rules).ifPresent(refusal -> {
            throw refusal;
        });
        requireSense(event, by.on(), rules);
        List<DemandEntry> lines = new ArrayList<>();
        Demand made = write(lines, by, event);
        if (event instanceof DemandEvent.Rated rated && rated.grade().isDissatisfied()) {
            made = made.carded(lines, CardReason.DISSATISFIED, rated.comment(), by, rules);
        }
        if (event instanceof DemandEvent.Contradicted contradicted) {
            made = made.carded(lines, CardReason.FALSE_CLOSURE, contradicted.finding(), by, rules);
        }
        return new Made(made, lines);
    }

    /** Resolves it, with how long it took. */
    public Made resolve(Outcome outcome, String text, Signature by, DemandRules rules) {
        ReportingUnitId lead = handling.lead();
        if (lead == null) {
            throw DemandsError.MOVE_NOT_POSSIBLE.refused();
        }
        boolean onTime = open(StepKind.RESOLVE)
                .or(() -> open(StepKind.NEXT_REPLY))
                .map(promise -> DemandClock.due(this, promise, rules))
                .filter(due -> !by.on().isAfter(due))
                .isPresent();
        return make(
                new DemandEvent.Resolved(
                        outcome, text, lead, rules.limits().rating(), onTime, daysTaken(by.on(), rules)),
                by,
                rules);
    }

    /** Resolves it as another was resolved that it is bound to. */
    public Made resolveWith(DemandEvent.Resolved common, Signature by, DemandRules rules) {
        return make(
                new DemandEvent.Resolved(
                        common.outcome(),
                        common.text(),
                        common.lead(),
                        common.ratingDays(),
                        common.onTime(),
                        daysTaken(by.on(), rules)),
                by,
                rules);
    }

    private int daysTaken(LocalDate today, DemandRules rules) {
        return new RunningDays(rules.calendar(), standings)
                .between(promises.getFirst().startedOn(), today);
    }

    /** Does what supervision has to do by now; without lines when there is nothing. */
    public Made supervise(Signature moment, DemandRules rules) {
        Signature program = moment.ofProgram();
        List<DemandEntry> lines = new ArrayList<>();
        Demand made = this;
        Optional<DemandClock.Act> next = made.firstAct(program.on(), rules);
        while (next.isPresent()) {
            made = made.write(lines, program, next.get().event());
            if (next.get().event() instanceof DemandEvent.CardGiven) {
                made = made.secondYellow(lines, program, rules);
            }
            next = made.firstAct(program.on(), rules);
        }
        return new Made(made, lines);
    }

    private Optional<DemandClock.Act> firstAct(LocalDate today, DemandRules rules) {
        return DemandClock.acts(this, today, rules).stream()
                .filter(act -> !act.on().isAfter(today))
                .findFirst();
    }

    /** The next day on which supervision has something to do; empty when there is none. */
    public Optional<LocalDate> nextMoment(DemandRules rules) {
        return DemandClock.acts(this, promises.getFirst().startedOn(), rules).stream()
                .map(DemandClock.Act::on)
                .findFirst();
    }

    private Demand carded(
            List<DemandEntry> lines, CardReason reason, @Nullable String facts, Signature by, DemandRules rules) {
        ReportingUnitId lead = handling.lead();
        if (lead == null) {
            return this;
        }
        Signature program = by.ofProgram();
        return write(
                        lines,
                        program,
                        new DemandEvent.CardGiven(
                                reason,
                                lead,
                                rules.above().apply(lead),
                                0,
                                null,
                                0,
                                facts,
                                rules.limits().rectification()))
                .secondYellow(lines, program, rules);
    }

    /** Two yellow cards that stand give a red one, once. */
    private Demand secondYellow(List<DemandEntry> lines, Signature program, DemandRules rules) {
        long yellows = cards.stream()
                .filter(card -> card.stands() && card.colour() == CardColour.YELLOW)
                .count();
        boolean given = cards.stream().anyMatch(card -> card.reason() == CardReason.TWO_YELLOWS);
        return yellows < 2 || given ? this : carded(lines, CardReason.TWO_YELLOWS, null, program, rules);
    }

    private Demand write(List<DemandEntry> lines, Signature by, DemandEvent event) {
        DemandEntry entry = by.entry(entries + 1, event);
        lines.add(entry);
        return after(entry);
    }

    private void requireSense(DemandEvent event, LocalDate today, DemandRules rules) {
        String words = event.words();
        if (words != null && (words.isBlank() || words.length() > MAX_WORDS)) {
            throw DemandsError.INCOMPLETE.refused(List.of(
                    words.isBlank()
                            ? FieldProblem.of("text", "demands.words-missing")
                            : FieldProblem.of("text", "demands.words-too-long", MAX_WORDS)));
        }
        switch (event) {
            case DemandEvent.ExtensionAsked asked ->
                requireExtension(asked.days(), rules.limits().extension());
            case DemandEvent.ExtensionDecided decided
            when decided.days() > 0 ->
                requireExtension(
                        decided.days(), Objects.requireNonNull(extension).days());
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

    private static void requireExtension(int days, int most) {
        if (days < 1 || days > most) {
            throw DemandsError.EXTENSION_TOO_LONG.refused(most);
        }
    }

    private Card requireCard(int number) {
        Card card = card(number).orElseThrow(DemandsError.UNKNOWN_CARD::refused);
        if (!card.stands()) {
            throw DemandsError.CARD_CANCELLED_ALREADY.refused();
        }
        return card;
    }

    /** The demand with one more line of its history; what was written is trusted. */
    Demand after(DemandEntry entry) {
        LocalDate on = entry.on();
        Demand next = withState(state.after(entry.event().move()).orElse(state)).withEntries(entry.sequence());
        return switch (entry.event()) {
            case DemandEvent.Raised raised -> throw new IllegalArgumentException("raised twice: " + raised);
            case DemandEvent.Accepted e ->
                next.withCategory(e.category())
                        .withComplexity(e.complexity())
                        .kept(StepKind.ACCEPT, on)
                        .promised(StepKind.DISPATCH, on, e.dispatchDays());
            case DemandEvent.Refused e ->
                next.kept(StepKind.ACCEPT, on)
                        .withAnswer(new Answer(Outcome.NOT_ADMITTED, e.reason(), on, true, null, null));
            case DemandEvent.Withdrawn e -> next.running(on).givenUp(on);
            case DemandEvent.Merged e ->
                next.withOther(e.into()).kept(StepKind.ACCEPT, on).fallen(StepKind.DISPATCH, on);
            case DemandEvent.Bound e ->
                next.withOther(e.to()).kept(StepKind.ACCEPT, on).kept(StepKind.DISPATCH, on);
            case DemandEvent.Dispatched e ->
                next.withHandling(new Handling(
                                e.lead(),
                                e.assisting(),
                                handling.round() + 1,
                                on,
                                e.objectionDays(),
                                handling.objections(),
                                handling.reopenings()))
                        .kept(StepKind.DISPATCH, on)
                        .inHand(on, e.contactDays(), e.replyDays(), e.closingDays());
            case DemandEvent.Objected e ->
                next.withHandling(handling.withObjections(handling.objections() + 1))
                        .promised(StepKind.DECIDE_OBJECTION, on, e.decisionDays());
            case DemandEvent.ObjectionDecided e ->
                next.kept(StepKind.DECIDE_OBJECTION, on).decided(e, on);
            case DemandEvent.Contacted e -> next.kept(StepKind.CONTACT, on);
            case DemandEvent.Replied e -> next.kept(StepKind.REPLY, on);
            case DemandEvent.InformationAsked e -> next.withStandings(with(standings, new Standing(on, null)));
            case DemandEvent.InformationGiven e -> next.running(on);
            case DemandEvent.WentOn e -> next.running(on);
            case DemandEvent.ExtensionAsked e -> next.withExtension(new Extension(e.days(), e.reason(), null));
            case DemandEvent.ExtensionDecided e -> next.extended(e.days());
            case DemandEvent.Deferred e ->
                next.kept(StepKind.REPLY, on)
                        .fallen(StepKind.RESOLVE, on)
                        .kept(StepKind.NEXT_REPLY, on)
                        .promisedDay(on, e.nextReply());
            case DemandEvent.Resolved e ->
                next.withHandling(handling.withLead(e.lead()))
                        .withAnswer(new Answer(e.outcome(), e.text(), on, e.onTime(), null, null))
                        .kept(StepKind.REPLY, on)
                        .kept(StepKind.RESOLVE, on)
                        .kept(StepKind.NEXT_REPLY, on)
                        .promised(StepKind.RATE, on, e.ratingDays());
            case DemandEvent.Rated e ->
                next.withAnswer(Objects.requireNonNull(answer)
                                .withGrade(e.grade())
                                .withComment(e.comment()))
                        .kept(StepKind.RATE, on)
                        .promised(StepKind.FOLLOW_UP, on, e.followUpDays());
            case DemandEvent.RatingLapsed e -> next.fallen(StepKind.RATE, on);
            case DemandEvent.Confirmed e -> next.kept(StepKind.FOLLOW_UP, on);
            case DemandEvent.ClosedOnProof e -> next.kept(StepKind.FOLLOW_UP, on);
            case DemandEvent.Reopened e ->
                next.withHandling(new Handling(
                                e.lead(),
                                handling.assisting(),
                                handling.round() + 1,
                                on,
                                0,
                                handling.objections(),
                                handling.reopenings() + 1))
                        .withExtension(null)
                        .kept(StepKind.FOLLOW_UP, on)
                        .inHand(on, e.contactDays(), e.replyDays(), e.closingDays());
            case DemandEvent.Contradicted e ->
                next.withHandling(handling.withRound(handling.round() + 1)
                                .withDispatchedOn(on)
                                .withObjectBy(0))
                        .withExtension(null)
                        .fallen(StepKind.RATE, on)
                        .fallen(StepKind.FOLLOW_UP, on)
                        .inHand(on, e.contactDays(), e.replyDays(), e.closingDays());
            case DemandEvent.Reminded e -> next.withReminded(with(reminded, e.promise()));
            case DemandEvent.CardGiven e -> next.given(e, on);
            case DemandEvent.CardAnswered e ->
                next.withCards(cards.stream()
                                .map(card -> card.number() == e.card() ? card.withAnswered(on) : card)
                                .toList())
                        .rectified(e.card(), on, true);
            case DemandEvent.CardCancelled e ->
                next.withCards(cards.stream()
                                .map(card -> card.number() == e.card() ? card.withCancelled(on) : card)
                                .toList())
                        .rectified(e.card(), on, false);
        };
    }

    private Demand inHand(LocalDate on, int contactDays, int replyDays, int closingDays) {
        return promised(StepKind.CONTACT, on, contactDays)
                .promised(StepKind.REPLY, on, replyDays)
                .promised(StepKind.RESOLVE, on, closingDays);
    }

    private Demand decided(DemandEvent.ObjectionDecided decision, LocalDate on) {
        return decision.upheld()
                ? withHandling(handling.withLead(null).withAssisting(Set.of()).withObjectBy(0))
                        .fallen(StepKind.CONTACT, on)
                        .fallen(StepKind.REPLY, on)
                        .fallen(StepKind.RESOLVE, on)
                        .promised(StepKind.DISPATCH, on, decision.dispatchDays())
                : this;
    }

    /** Nobody owes anything any more, but for what a card is about. */
    private Demand givenUp(LocalDate on) {
        return withPromises(promises.stream()
                .map(promise -> promise.open() && promise.kind() != StepKind.RECTIFY
                        ? promise.withDoneOn(on).withKept(false)
                        : promise)
                .toList());
    }

    private Demand running(LocalDate on) {
        return withStandings(standings.stream()
                .map(standing -> standing.until() == null ? new Standing(standing.since(), on) : standing)
                .toList());
    }

    private Demand extended(int days) {
        Extension asked = Objects.requireNonNull(extension);
        return withExtension(new Extension(asked.days(), asked.reason(), days))
                .withPromises(promises.stream()
                        .map(promise -> promise.open() && promise.kind() == StepKind.RESOLVE
                                ? promise.withWorkingDays(promise.workingDays() + days)
                                : promise)
                        .toList());
    }

    private Demand given(DemandEvent.CardGiven e, LocalDate on) {
        int number = cards.size() + 1;
        return withCards(with(
                        cards,
                        new Card(number, e.promise(), e.reason(), e.unit(), e.issuedBy(), on, e.due(), null, null)))
                .promised(StepKind.RECTIFY, number, on, e.rectificationDays(), null);
    }

    private Demand rectified(int card, LocalDate on, boolean kept) {
        return withPromises(promises.stream()
                .map(promise -> promise.open() && promise.about() == card
                        ? promise.withDoneOn(on).withKept(kept)
                        : promise)
                .toList());
    }

    private Demand promised(StepKind kind, LocalDate on, int days) {
        return promised(kind, 0, on, days, null);
    }

    private Demand promisedDay(LocalDate on, LocalDate day) {
        return promised(StepKind.NEXT_REPLY, 0, on, 0, day);
    }

    private Demand promised(StepKind kind, int about, LocalDate on, int days, @Nullable LocalDate fixed) {
        return withPromises(
                with(promises, new Promise(promises.size() + 1, kind, about, on, days, fixed, null, false)));
    }

    private Demand kept(StepKind kind, LocalDate on) {
        return done(kind, on, true);
    }

    private Demand fallen(StepKind kind, LocalDate on) {
        return done(kind, on, false);
    }

    private Demand done(StepKind kind, LocalDate on, boolean kept) {
        return withPromises(promises.stream()
                .map(promise -> promise.open() && promise.kind() == kind
                        ? promise.withDoneOn(on).withKept(kept)
                        : promise)
                .toList());
    }

    private Optional<Promise> open(StepKind kind) {
        return promises.stream()
                .filter(promise -> promise.open() && promise.kind() == kind)
                .findFirst();
    }

    private static <T> List<T> with(List<T> list, T more) {
        List<T> all = new ArrayList<>(list);
        all.add(more);
        return all;
    }

    private static <T> Set<T> with(Set<T> set, T more) {
        Set<T> all = new HashSet<>(set);
        all.add(more);
        return all;
    }
}
