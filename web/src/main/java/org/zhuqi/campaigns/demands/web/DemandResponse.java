package org.zhuqi.campaigns.demands.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhuqi.campaigns.demands.Answer;
import org.zhuqi.campaigns.demands.Card;
import org.zhuqi.campaigns.demands.CardColour;
import org.zhuqi.campaigns.demands.CardReason;
import org.zhuqi.campaigns.demands.Channel;
import org.zhuqi.campaigns.demands.Complexity;
import org.zhuqi.campaigns.demands.Demand;
import org.zhuqi.campaigns.demands.DemandClock;
import org.zhuqi.campaigns.demands.DemandEntry;
import org.zhuqi.campaigns.demands.DemandMessage;
import org.zhuqi.campaigns.demands.DemandMove;
import org.zhuqi.campaigns.demands.DemandState;
import org.zhuqi.campaigns.demands.Grade;
import org.zhuqi.campaigns.demands.Matter;
import org.zhuqi.campaigns.demands.Outcome;
import org.zhuqi.campaigns.demands.StepKind;
import org.zhuqi.campaigns.demands.StepState;
import org.zhuqi.campaigns.demands.WaitingOn;
import org.zhuqi.campaigns.demands.usecase.DemandFile;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.ReportingUnitId;

/** A demand as clients see it, with its clock. */
record DemandResponse(
        UUID id,
        UUID enterprise,
        LocalText enterpriseName,
        String unit,
        String category,
        String title,
        String text,
        Language language,
        Channel channel,
        @Nullable UUID campaign,
        @Nullable Complexity complexity,
        DemandState state,
        @Nullable String lead,
        List<String> assisting,
        @Nullable Outcome outcome,
        @Nullable String answer,
        @Nullable Grade grade,
        @Nullable UUID other,
        ClockResponse clock,
        List<CardResponse> cards,
        List<EntryResponse> history,
        List<MessageResponse> thread,
        Set<String> possible) {

    /**
     * @param due last day, which ends at 24:00; null while the clock stands still or nothing is due
     * @param dueAt the moment itself: 24:00 of the last day where the limit is in days
     * @param workingDaysLeft after today; negative when overdue
     * @param workingHoursLeft until {@code dueAt}, two decimals; negative when overdue; null where hours of the clock count
     */
    record ClockResponse(
            String calendar,
            LocalDate startedOn,
            @Nullable LocalDate due,
            @Nullable Instant dueAt,
            @Nullable Integer workingDaysLeft,
            @Nullable BigDecimal workingHoursLeft,
            DemandClock.State state,
            WaitingOn waitingOn,
            List<StepResponse> steps) {
        private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

        static ClockResponse from(DemandClock clock) {
            return new ClockResponse(
                    clock.calendar().value(),
                    clock.startedOn(),
                    clock.due(),
                    clock.dueAt(),
                    clock.workingDaysLeft(),
                    hours(clock.workingTimeLeft()),
                    clock.state(),
                    clock.waitingOn(),
                    clock.steps().stream().map(StepResponse::from).toList());
        }

        private static @Nullable BigDecimal hours(@Nullable Duration left) {
            return left == null ? null : BigDecimal.valueOf(left.toMinutes()).divide(MINUTES, 2, RoundingMode.HALF_UP);
        }
    }

    /**
     * @param limit as the setting writes it: {@code 3} for working days, {@code PT1H} for working hours, {@code PT24H clock}
     *     for hours of the clock; null where a day was promised
     */
    record StepResponse(
            StepKind kind,
            WaitingOn who,
            LocalDate startedOn,
            @Nullable String limit,
            int workingDays,
            @Nullable LocalDate due,
            @Nullable Instant dueAt,
            @Nullable LocalDate doneOn,
            int workingDaysLeft,
            @Nullable BigDecimal workingHoursLeft,
            StepState state,
            boolean provisional) {
        static StepResponse from(DemandClock.Step step) {
            return new StepResponse(
                    step.kind(),
                    step.kind().who(),
                    step.startedOn(),
                    step.limit() == null ? null : step.limit().toString(),
                    step.workingDays(),
                    step.due(),
                    step.dueAt(),
                    step.doneOn(),
                    step.left(),
                    ClockResponse.hours(step.workingTimeLeft()),
                    step.state(),
                    step.provisional());
        }
    }

    record CardResponse(
            int number,
            CardColour colour,
            CardReason reason,
            String unit,
            String issuedBy,
            LocalDate givenOn,
            @Nullable LocalDate due,
            @Nullable LocalDate answeredOn,
            @Nullable LocalDate cancelledOn) {
        static CardResponse from(Card card) {
            return new CardResponse(
                    card.number(),
                    card.colour(),
                    card.reason(),
                    card.unit().value(),
                    card.issuedBy().value(),
                    card.givenOn(),
                    card.due(),
                    card.answered(),
                    card.cancelled());
        }
    }

    record EntryResponse(
            int sequence,
            Instant at,
            String by,
            @Nullable String byUnit,
            DemandMove move,
            @Nullable String text) {
        static EntryResponse from(DemandEntry entry) {
            return new EntryResponse(
                    entry.sequence(),
                    entry.at(),
                    entry.byName(),
                    entry.byUnit() == null ? null : entry.byUnit().value(),
                    entry.event().move(),
                    entry.event().words());
        }
    }

    record MessageResponse(
            UUID id, Instant at, String by, @Nullable String byUnit, boolean internal, String text) {
        static MessageResponse from(DemandMessage message) {
            return new MessageResponse(
                    message.id().value(),
                    message.at(),
                    message.byName(),
                    message.byUnit() == null ? null : message.byUnit().value(),
                    message.internal(),
                    message.text());
        }
    }

    static DemandResponse from(DemandFile file) {
        Demand demand = file.demand();
        Matter matter = demand.matter();
        Answer answer = demand.answer();
        return new DemandResponse(
                demand.id().value(),
                matter.enterprise().value(),
                file.enterpriseName(),
                matter.unit().value(),
                demand.category(),
                matter.title(),
                matter.text(),
                matter.language(),
                matter.origin().channel(),
                matter.campaign() == null ? null : matter.campaign().value(),
                demand.complexity(),
                demand.state(),
                demand.handling().lead() == null
                        ? null
                        : demand.handling().lead().value(),
                demand.handling().assisting().stream()
                        .map(ReportingUnitId::value)
                        .sorted()
                        .toList(),
                answer == null ? null : answer.outcome(),
                answer == null ? null : answer.text(),
                answer == null ? null : answer.grade(),
                demand.other() == null ? null : demand.other().value(),
                ClockResponse.from(file.clock()),
                file.seesInternal()
                        ? demand.cards().stream().map(CardResponse::from).toList()
                        : List.of(),
                file.history().stream().map(EntryResponse::from).toList(),
                file.thread().stream().map(MessageResponse::from).toList(),
                file.offers().stream()
                        .filter(DemandFile.Offer::possible)
                        .map(offer -> DemandMoves.address(offer.move()))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}
