package org.zhuqi.campaigns.demands.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.usecase.PeopleNames;
import org.zhuqi.accounts.usecase.UnitNames;
import org.zhuqi.calendar.Limit;
import org.zhuqi.campaigns.demands.Categories;
import org.zhuqi.campaigns.demands.Category;
import org.zhuqi.campaigns.demands.Demand;
import org.zhuqi.campaigns.demands.DemandClock;
import org.zhuqi.campaigns.demands.DemandEntry;
import org.zhuqi.campaigns.demands.DemandEvent;
import org.zhuqi.campaigns.demands.DemandMove;
import org.zhuqi.campaigns.demands.DemandState;
import org.zhuqi.campaigns.demands.StepState;
import org.zhuqi.campaigns.demands.WaitingOn;
import org.zhuqi.campaigns.demands.usecase.DemandFile;
import org.zhuqi.campaigns.demands.usecase.DemandQueries;
import org.zhuqi.campaigns.demands.usecase.ProposeRouting;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.web.Texts;

/** What templates of demands say in the reader's language; templates call it {@code @demandWords}. */
@Component("demandWords")
@RequiredArgsConstructor
class DemandWords {
    private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("MM-dd");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final Categories categories;
    private final UnitNames units;
    private final PeopleNames people;
    private final Texts texts;
    private final Clock clock;

    public String unit(@Nullable ReportingUnitId id) {
        return id == null ? "—" : units.find(id).map(texts::of).orElse(id.value());
    }

    public String units(Set<ReportingUnitId> ids) {
        return ids.isEmpty()
                ? "—"
                : ids.stream()
                        .sorted(Comparator.comparing(ReportingUnitId::value))
                        .map(this::unit)
                        .collect(Collectors.joining(texts.message("shared.comma")));
    }

    public String category(String code) {
        return categories.find(code).map(Category::name).map(texts::of).orElse(code);
    }

    /** Who made a move or wrote a message, by name. */
    public String who(DemandFile file, UserId by, String recorded) {
        if (by.equals(UserId.SYSTEM)) {
            return texts.message("demands.by-program");
        }
        LocalText enterprise = file.enterpriseName();
        return texts.of(recorded.equals(enterprise.zh()) ? enterprise : people.find(by, recorded));
    }

    public String move(DemandMove move) {
        return texts.message("demands.move." + move);
    }

    public String state(DemandState state) {
        return texts.message("demands.state." + state);
    }

    /** Who has the turn, by name. */
    public String turn(Demand demand) {
        WaitingOn who = demand.waitingOn();
        return who == WaitingOn.LEAD_UNIT && demand.handling().lead() != null
                ? unit(demand.handling().lead())
                : texts.message("demands.turn." + who);
    }

    public String turn(DemandQueries.Line line) {
        return line.waitingOn() == WaitingOn.LEAD_UNIT && line.lead() != null
                ? unit(line.lead())
                : texts.message("demands.turn." + line.waitingOn());
    }

    /** "3 working days left (until 09-11 24:00)", or why there is no such day. */
    public String left(DemandClock.Step step) {
        Duration time = step.timeLeft();
        if (step.limit() instanceof Limit.Hours hours && step.open() && time != null) {
            return left(time, step.dueAt(), hours.ofClock() ? "clock" : "working");
        }
        if (step.state() == StepState.STANDING && step.due() == null) {
            return texts.message("demands.left.standing", step.left());
        }
        if (!step.open() || step.due() == null) {
            return texts.message("demands.step-state." + step.state());
        }
        LocalDate due = step.due();
        String until = due.getYear() == LocalDate.now(clock).getYear() ? THIS_YEAR.format(due) : due.toString();
        if (step.left() < 0 || step.state() == StepState.OVERDUE) {
            return texts.message("demands.left.over", -step.left(), until);
        }
        return step.left() == 0
                ? texts.message("demands.left.last-day", until)
                : texts.message("demands.left.open", step.left(), until);
    }

    /** "40 minutes of working time left (until 10-08 14:30)"; whole minutes, of what is left rounded down. */
    private String left(Duration time, @Nullable Instant dueAt, String counted) {
        if (dueAt == null) {
            return texts.message("demands.left.standing-time", words(time), texts.message("demands.hours." + counted));
        }
        return texts.message(
                time.isNegative() || dueAt.isBefore(clock.instant())
                        ? "demands.left.over-time"
                        : "demands.left.open-time",
                words(time.abs()),
                moment(dueAt),
                texts.message("demands.hours." + counted));
    }

    private String words(Duration time) {
        if (time.toHours() == 0) {
            return texts.message("demands.time.minutes", time.toMinutes());
        }
        return time.toMinutesPart() == 0
                ? texts.message("demands.time.full-hours", time.toHours())
                : texts.message("demands.time.hours", time.toHours(), time.toMinutesPart());
    }

    private String moment(Instant at) {
        ZonedDateTime local = at.atZone(clock.getZone());
        return local.getYear() == LocalDate.now(clock).getYear() ? MOMENT.format(local) : texts.dateTime(at);
    }

    public String tone(DemandClock.Step step) {
        return switch (step.state()) {
            case OVERDUE, KEPT_LATE -> "danger";
            case RUNNING -> step.left() <= 1 ? "warning" : "info";
            case STANDING, FELL_AWAY -> "secondary";
            case KEPT -> "success";
        };
    }

    public String icon(DemandClock.Step step) {
        return switch (step.state()) {
            case OVERDUE, KEPT_LATE -> "alarm";
            case RUNNING -> step.left() <= 1 ? "alert-triangle" : "clock";
            case STANDING -> "player-pause";
            case FELL_AWAY -> "minus";
            case KEPT -> "circle-check";
        };
    }

    public String stateTone(DemandState state) {
        return switch (state) {
            case RAISED, ACCEPTED, DISPATCHED, CONTACTED, REPLIED, BOUND -> "info";
            case OBJECTED, DEFERRED -> "warning";
            case RESOLVED, RATED, CLOSED -> "success";
            case MERGED, WITHDRAWN -> "secondary";
            case REFUSED -> "danger";
        };
    }

    public String stateIcon(DemandState state) {
        return switch (state) {
            case RAISED -> "inbox";
            case ACCEPTED -> "clipboard-check";
            case DISPATCHED, CONTACTED, REPLIED -> "progress";
            case OBJECTED -> "alert-triangle";
            case DEFERRED -> "clock";
            case RESOLVED, RATED, CLOSED -> "circle-check";
            case BOUND, MERGED -> "link";
            case WITHDRAWN -> "arrow-back-up";
            case REFUSED -> "circle-x";
        };
    }

    /** Why a move is not possible now. */
    public String why(RefusedException refusal) {
        return texts.message("error." + refusal.errorKey().key(), refusal.args().toArray());
    }

    public String reason(ProposeRouting.Reason reason) {
        return texts.message("demands.reason." + reason.kind(), reason.args().toArray());
    }

    /** What stands in a line of the history beside the words. */
    public @Nullable String detail(DemandEntry entry) {
        return switch (entry.event()) {
            case DemandEvent.Accepted e ->
                texts.message("demands.complexity." + e.complexity())
                        + texts.message("shared.comma")
                        + category(e.category());
            case DemandEvent.Dispatched e ->
                e.assisting().isEmpty()
                        ? texts.message("demands.detail.lead", unit(e.lead()))
                        : texts.message("demands.detail.lead-assisting", unit(e.lead()), units(e.assisting()));
            case DemandEvent.Objected e ->
                e.instead() == null ? null : texts.message("demands.detail.instead", unit(e.instead()));
            case DemandEvent.ExtensionAsked e -> texts.message("demands.detail.days", e.days());
            case DemandEvent.ExtensionDecided e ->
                e.days() == 0 ? null : texts.message("demands.detail.days", e.days());
            case DemandEvent.Deferred e ->
                texts.message("demands.detail.next-reply", e.nextReply().toString());
            case DemandEvent.Resolved e -> texts.message("demands.outcome." + e.outcome());
            case DemandEvent.Rated e -> texts.message("demands.grade." + e.grade());
            case DemandEvent.Reopened e -> texts.message("demands.detail.lead", unit(e.lead()));
            case DemandEvent.Reminded e ->
                texts.message("demands.detail.due", e.dueAt() == null ? e.due().toString() : texts.dateTime(e.dueAt()));
            case DemandEvent.CardGiven e -> card(e);
            case DemandEvent.CardAnswered e -> texts.message("demands.detail.card", e.card());
            case DemandEvent.CardCancelled e -> texts.message("demands.detail.card", e.card());
            default -> null;
        };
    }

    private String card(DemandEvent.CardGiven given) {
        String what = texts.message("demands.colour." + given.reason().colour())
                + texts.message("shared.comma")
                + texts.message("demands.card-reason." + given.reason())
                + texts.message("shared.comma")
                + unit(given.unit());
        LocalDate due = given.due();
        return due == null
                ? what
                : what
                        + texts.message("shared.comma")
                        + texts.message("demands.detail.overdue", due.toString(), given.overdueDays());
    }
}
