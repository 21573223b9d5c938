package org.zhuqi.projects.seeing.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.usecase.UnitNames;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.projects.ProjectsError;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.seeing.Bulletin;
import org.zhuqi.projects.seeing.BulletinId;
import org.zhuqi.projects.seeing.BulletinTime;
import org.zhuqi.projects.seeing.Bulletins;
import org.zhuqi.projects.seeing.Changes;
import org.zhuqi.projects.seeing.SeeingRules;
import org.zhuqi.projects.usecase.ProjectFigureQueries;
import org.zhuqi.projects.usecase.ProjectQueries;
import org.zhuqi.projects.usecase.StartRateQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.usecase.ReadFields;

/** Shows what the sheet of a week or month would say, gives it out, and shows what was given out. */
@Service
@Transactional
@RequiredArgsConstructor
public class GiveOutBulletin {
    private static final int WHY = 1_000;
    /** Of projects and of each kind of change: a sheet is read and hung up, the lists hold the rest. */
    private static final int MOST = 200;

    private final Bulletins bulletins;
    private final BulletinQueries queries;
    private final ChangeQueries changes;
    private final StartRateQueries startRates;
    private final SeeingRules rules;
    private final UnitNames units;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /**
     * What was typed.
     *
     * @param kind WEEK or MONTH
     * @param day one within that time; nothing for today
     * @param unit nothing for all within one's own reach
     * @param why needed for another edition
     */
    public record Command(
            @Nullable String kind,
            @Nullable String day,
            @Nullable String unit,
            @Nullable String why) {}

    /**
     * What would be said now.
     *
     * @param editions how many were given out of this time and unit
     * @param may whether the reader may give it out
     */
    public record Draft(
            BulletinTime time, @Nullable ReportingUnitId unit, Bulletin.Content content, int editions, boolean may) {}

    private record Asked(BulletinTime time, @Nullable ReportingUnitId unit, String why) {}

    @Transactional(readOnly = true)
    public Draft draft(Actor actor, Command command) {
        actor.may(ProjectsRight.WORK).orRefuse();
        Asked asked = read(actor, command);
        Bulletin.may(actor, ProjectsRight.READ, asked.unit()).orRefuse();
        return new Draft(
                asked.time(),
                asked.unit(),
                content(actor.scopeFor(ProjectsRight.READ), asked),
                bulletins.editions(asked.time(), asked.unit()),
                Bulletin.may(actor, ProjectsRight.EDIT, asked.unit()).allowed());
    }

    public BulletinId giveOut(Actor actor, Command command) {
        actor.may(ProjectsRight.EDIT).orRefuse();
        Asked asked = read(actor, command);
        Bulletin.may(actor, ProjectsRight.EDIT, asked.unit()).orRefuse();
        Bulletin bulletin = new Bulletin(
                new BulletinId(Identifiers.next(clock)),
                asked.time(),
                asked.unit(),
                bulletins.editions(asked.time(), asked.unit()) + 1,
                asked.why(),
                content(actor.scopeFor(ProjectsRight.READ), asked),
                actor.id(),
                actor.name(),
                clock.instant());
        bulletins.add(bulletin);
        auditTrail.record(AuditEvent.done(actor, "projects.bulletin", "project-bulletin", bulletin.id())
                .with("from", asked.time().from().toString())
                .with("to", asked.time().to().toString())
                .with("edition", String.valueOf(bulletin.edition())));
        return bulletin.id();
    }

    /** As it was given out. */
    @Transactional(readOnly = true)
    public Bulletin show(Actor actor, BulletinId id) {
        actor.may(ProjectsRight.WORK).orRefuse();
        Bulletin bulletin = bulletins.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        bulletin.may(actor, ProjectsRight.READ).orRefuse();
        return bulletin;
    }

    /** An officer of a unit tells of the own one. */
    private Asked read(Actor actor, Command command) {
        ReadFields fields = new ReadFields();
        BulletinTime.Kind kind =
                fields.one(BulletinTime.Kind.class, "kind", command.kind()).orElse(BulletinTime.Kind.MONTH);
        LocalDate today = LocalDate.now(clock);
        LocalDate day = fields.day("day", command.day()).orElse(today);
        String typed = fields.text("unit", command.unit(), WHY);
        String why = fields.text("why", command.why(), WHY);
        if (!typed.isEmpty() && units.find(new ReportingUnitId(typed)).isEmpty()) {
            fields.wrong(FieldProblem.of("unit", "shared.choice"));
        }
        fields.refuseWrong();
        BulletinTime time = BulletinTime.of(kind, day);
        if (time.from().isAfter(today)) {
            throw ProjectsError.DAY_TO_COME.refused();
        }
        ReportingUnitId own = actor.role() == Role.UNIT_OFFICER ? actor.unit() : null;
        return new Asked(time, typed.isEmpty() ? own : new ReportingUnitId(typed), why);
    }

    private Bulletin.Content content(Scope scope, Asked asked) {
        LocalDate asOf = asked.time().asOf(LocalDate.now(clock));
        ProjectFigureQueries.Asked wanted =
                new ProjectFigureQueries.Asked(asOf, asked.unit(), null, Set.of(), null, null, null);
        Map<ReportingUnitId, StartRateQueries.Rate> starts = rates(scope, StartRateQueries.Part.START, wanted);
        Map<ReportingUnitId, StartRateQueries.Rate> resumptions = rates(scope, StartRateQueries.Part.RESUME, wanted);
        List<Bulletin.UnitLine> lines = queries.units(scope, wanted).stream()
                .map(sum -> new Bulletin.UnitLine(
                        sum.unit(),
                        units.find(sum.unit()).orElse(LocalText.ofZh(sum.unit().value())),
                        new Bulletin.Totals(
                                sum.projects(),
                                sum.total(),
                                sum.planned(),
                                sum.done(),
                                sum.lights(),
                                started(starts.get(sum.unit())),
                                started(resumptions.get(sum.unit())))))
                .toList();
        long all = lines.stream().mapToLong(line -> line.totals().projects()).sum();
        List<Bulletin.Line> projects = queries.lines(scope, wanted, MOST);
        return new Bulletin.Content(asOf, lines, projects, all - projects.size(), changes(scope, asked, asOf));
    }

    private static Bulletin.Started started(StartRateQueries.@Nullable Rate rate) {
        return rate == null ? Bulletin.Started.NONE : new Bulletin.Started(rate.due(), rate.done());
    }

    private Map<ReportingUnitId, StartRateQueries.Rate> rates(
            Scope scope, StartRateQueries.Part part, ProjectFigureQueries.Asked wanted) {
        return new HashMap<>(
                startRates.byUnit(scope, new StartRateQueries.Wanted(part, rules.startsDue()), wanted).stream()
                        .collect(Collectors.toMap(StartRateQueries.UnitRate::unit, StartRateQueries.UnitRate::rate)));
    }

    private Changes changes(Scope scope, Asked asked, LocalDate asOf) {
        Changes.Span span = new Changes.Span(asked.time().from().minusDays(1), asOf);
        ProjectQueries.Filter filter =
                new ProjectQueries.Filter(null, null, asked.unit(), null, null, null, null, null, null, null);
        return new Changes(
                span,
                all(page -> changes.steps(scope, filter, span, page)),
                all(page -> changes.turns(scope, filter, span, page)),
                all(page -> changes.found(scope, filter, span, page)),
                all(page -> changes.solved(scope, filter, span, page)),
                all(page -> changes.shifts(scope, filter, span, page)),
                all(page -> changes.invested(scope, filter, span, page)));
    }

    private static <T> List<T> all(Function<PageRequest, Page<T>> query) {
        return query.apply(new PageRequest(null, MOST, null, false)).items();
    }
}
