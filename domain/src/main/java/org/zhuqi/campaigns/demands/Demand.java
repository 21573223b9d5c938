package org.zhuqi.campaigns.demands;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.calendar.Limit;
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
                .promised(StepKind.ACCEPT, first.moment(), raised.acceptWithin());
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

    /** Why a move is not possible at a moment, whoever makes it; empty when it is. */
    public Optional<RefusedException> obstacle(DemandMove move, Moment now, DemandRules rules) {
        return new DemandObstacles(this, rules).to(move, now);
    }

    /**
     * Makes a move, with the cards that follow from it.
     *
     * @throws RefusedException when the table, the calendar, an earlier move or a missing word forbids it
     */
    public Made make(DemandEvent event, Signature by, DemandRules rules) {
        new DemandObstacles(this, rules).refuse(event, by.moment());
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
                .filter(due -> !due.isBefore(by.moment()))
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
                        common.ratingWithin(),
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
        Optional<DemandClock.Act> next = made.firstAct(program.moment(), rules);
        while (next.isPresent()) {
            made = made.write(lines, program, next.get().event());
            if (next.get().event() instanceof DemandEvent.CardGiven) {
                made = made.secondYellow(lines, program, rules);
            }
            next = made.firstAct(program.moment(), rules);
        }
        return new Made(made, lines);
    }

    private Optional<DemandClock.Act> firstAct(Moment now, DemandRules rules) {
        return DemandClock.acts(this, now.on(), rules).stream()
                .filter(act -> !act.at().isAfter(now.at()))
                .findFirst();
    }

    /** When supervision next has something to do; empty when it has nothing. */
    public Optional<Instant> nextMoment(DemandRules rules) {
        return DemandClock.acts(this, promises.getFirst().startedOn(), rules).stream()
                .map(DemandClock.Act::at)
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

    /** The demand with one more line of its history; what was written is trusted. */
    Demand after(DemandEntry entry) {
        LocalDate on = entry.on();
        Moment at = entry.moment();
        Demand next = withState(state.after(entry.event().move()).orElse(state)).withEntries(entry.sequence());
        return switch (entry.event()) {
            case DemandEvent.Raised raised -> throw new IllegalArgumentException("raised twice: " + raised);
            case DemandEvent.Accepted e ->
                next.withCategory(e.category())
                        .withComplexity(e.complexity())
                        .kept(StepKind.ACCEPT, at)
                        .promised(StepKind.DISPATCH, at, e.dispatchWithin());
            case DemandEvent.Refused e ->
                next.kept(StepKind.ACCEPT, at)
                        .withAnswer(new Answer(Outcome.NOT_ADMITTED, e.reason(), on, true, null, null));
            case DemandEvent.Withdrawn e -> next.running(at).givenUp(at);
            case DemandEvent.Merged e ->
                next.withOther(e.into()).kept(StepKind.ACCEPT, at).fallen(StepKind.DISPATCH, at);
            case DemandEvent.Bound e ->
                next.withOther(e.to()).kept(StepKind.ACCEPT, at).kept(StepKind.DISPATCH, at);
            case DemandEvent.Dispatched e ->
                next.withHandling(new Handling(
                                e.lead(),
                                e.assisting(),
                                handling.round() + 1,
                                at,
                                e.objectionWithin(),
                                handling.objections(),
                                handling.reopenings()))
                        .kept(StepKind.DISPATCH, at)
                        .inHand(at, e.contactWithin(), e.replyWithin(), e.closingWithin());
            case DemandEvent.Objected e ->
                next.withHandling(handling.withObjections(handling.objections() + 1))
                        .promised(StepKind.DECIDE_OBJECTION, at, e.decisionWithin());
            case DemandEvent.ObjectionDecided e ->
                next.kept(StepKind.DECIDE_OBJECTION, at).decided(e, at);
            case DemandEvent.Contacted e -> next.kept(StepKind.CONTACT, at);
            case DemandEvent.Replied e -> next.kept(StepKind.REPLY, at);
            case DemandEvent.InformationAsked e -> next.withStandings(with(standings, new Standing(at, null)));
            case DemandEvent.InformationGiven e -> next.running(at);
            case DemandEvent.WentOn e -> next.running(at);
            case DemandEvent.ExtensionAsked e -> next.withExtension(new Extension(e.days(), e.reason(), null));
            case DemandEvent.ExtensionDecided e -> next.extended(e.days());
            case DemandEvent.Deferred e ->
                next.kept(StepKind.REPLY, at)
                        .fallen(StepKind.RESOLVE, at)
                        .kept(StepKind.NEXT_REPLY, at)
                        .promisedDay(at, e.nextReply());
            case DemandEvent.Resolved e ->
                next.withHandling(handling.withLead(e.lead()))
                        .withAnswer(new Answer(e.outcome(), e.text(), on, e.onTime(), null, null))
                        .kept(StepKind.REPLY, at)
                        .kept(StepKind.RESOLVE, at)
                        .kept(StepKind.NEXT_REPLY, at)
                        .promised(StepKind.RATE, at, e.ratingWithin());
            case DemandEvent.Rated e ->
                next.withAnswer(Objects.requireNonNull(answer)
                                .withGrade(e.grade())
                                .withComment(e.comment()))
                        .kept(StepKind.RATE, at)
                        .promised(StepKind.FOLLOW_UP, at, e.followUpWithin());
            case DemandEvent.RatingLapsed e -> next.fallen(StepKind.RATE, at);
            case DemandEvent.Confirmed e -> next.kept(StepKind.FOLLOW_UP, at);
            case DemandEvent.ClosedOnProof e -> next.kept(StepKind.FOLLOW_UP, at);
            case DemandEvent.Reopened e ->
                next.withHandling(new Handling(
                                e.lead(),
                                handling.assisting(),
                                handling.round() + 1,
                                at,
                                null,
                                handling.objections(),
                                handling.reopenings() + 1))
                        .withExtension(null)
                        .kept(StepKind.FOLLOW_UP, at)
                        .inHand(at, e.contactWithin(), e.replyWithin(), e.closingWithin());
            case DemandEvent.Contradicted e ->
                next.withHandling(handling.withRound(handling.round() + 1)
                                .withDispatched(at)
                                .withObjectWithin(null))
                        .withExtension(null)
                        .fallen(StepKind.RATE, at)
                        .fallen(StepKind.FOLLOW_UP, at)
                        .inHand(at, e.contactWithin(), e.replyWithin(), e.closingWithin());
            case DemandEvent.Reminded e -> next.withReminded(with(reminded, e.promise()));
            case DemandEvent.CardGiven e -> next.given(e, at);
            case DemandEvent.CardAnswered e ->
                next.withCards(cards.stream()
                                .map(card -> card.number() == e.card() ? card.withAnswered(on) : card)
                                .toList())
                        .rectified(e.card(), at, true);
            case DemandEvent.CardCancelled e ->
                next.withCards(cards.stream()
                                .map(card -> card.number() == e.card() ? card.withCancelled(on) : card)
                                .toList())
                        .rectified(e.card(), at, false);
        };
    }

    private Demand inHand(Moment at, Limit contactWithin, Limit replyWithin, Limit closingWithin) {
        return promised(StepKind.CONTACT, at, contactWithin)
                .promised(StepKind.REPLY, at, replyWithin)
                .promised(StepKind.RESOLVE, at, closingWithin);
    }

    private Demand decided(DemandEvent.ObjectionDecided decision, Moment at) {
        return decision.upheld()
                ? withHandling(handling.withLead(null).withAssisting(Set.of()).withObjectWithin(null))
                        .fallen(StepKind.CONTACT, at)
                        .fallen(StepKind.REPLY, at)
                        .fallen(StepKind.RESOLVE, at)
                        .promised(StepKind.DISPATCH, at, Objects.requireNonNull(decision.dispatchWithin()))
                : this;
    }

    /** Nobody owes anything any more, but for what a card is about. */
    private Demand givenUp(Moment at) {
        return withPromises(promises.stream()
                .map(promise -> promise.open() && promise.kind() != StepKind.RECTIFY
                        ? promise.withDone(at).withKept(false)
                        : promise)
                .toList());
    }

    private Demand running(Moment at) {
        return withStandings(standings.stream()
                .map(standing -> standing.until() == null ? new Standing(standing.since(), at) : standing)
                .toList());
    }

    private Demand extended(int days) {
        Extension asked = Objects.requireNonNull(extension);
        return withExtension(new Extension(asked.days(), asked.reason(), days))
                .withPromises(promises.stream()
                        .map(promise -> promise.open() && promise.kind() == StepKind.RESOLVE
                                ? promise.withExtension(promise.extension() + days)
                                : promise)
                        .toList());
    }

    private Demand given(DemandEvent.CardGiven e, Moment at) {
        int number = cards.size() + 1;
        return withCards(with(
                        cards,
                        new Card(
                                number, e.promise(), e.reason(), e.unit(), e.issuedBy(), at.on(), e.due(), null, null)))
                .promised(StepKind.RECTIFY, number, at, e.rectificationWithin(), null);
    }

    private Demand rectified(int card, Moment at, boolean kept) {
        return withPromises(promises.stream()
                .map(promise -> promise.open() && promise.about() == card
                        ? promise.withDone(at).withKept(kept)
                        : promise)
                .toList());
    }

    private Demand promised(StepKind kind, Moment at, Limit limit) {
        return promised(kind, 0, at, limit, null);
    }

    private Demand promisedDay(Moment at, LocalDate day) {
        return promised(StepKind.NEXT_REPLY, 0, at, null, day);
    }

    private Demand promised(StepKind kind, int about, Moment at, @Nullable Limit limit, @Nullable LocalDate fixed) {
        return withPromises(
                with(promises, new Promise(promises.size() + 1, kind, about, at, limit, 0, fixed, null, false)));
    }

    private Demand kept(StepKind kind, Moment at) {
        return done(kind, at, true);
    }

    private Demand fallen(StepKind kind, Moment at) {
        return done(kind, at, false);
    }

    private Demand done(StepKind kind, Moment at, boolean kept) {
        return withPromises(promises.stream()
                .map(promise -> promise.open() && promise.kind() == kind
                        ? promise.withDone(at).withKept(kept)
                        : promise)
                .toList());
    }

    Optional<Promise> open(StepKind kind) {
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
