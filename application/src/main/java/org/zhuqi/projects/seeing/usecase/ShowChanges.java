package org.zhuqi.projects.seeing.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.seeing.Changes;
import org.zhuqi.projects.usecase.ProjectQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.SharedError;

/** What changed since a month ago, or between any two days. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ShowChanges {
    private static final int FIRST = 10;
    private final ChangeQueries queries;
    private final Clock clock;

    /** What may have changed. */
    public enum Part {
        STEPS,
        TURNS,
        FOUND,
        SOLVED,
        SHIFTS,
        INVESTED
    }

    /**
     * Each part null where only another one was asked for.
     *
     * @param sum of what was invested in the months that ended
     */
    public record View(
            Changes.Span span,
            @Nullable Page<Changes.Step> steps,
            @Nullable Page<Changes.Turn> turns,
            @Nullable Page<Changes.Trouble> found,
            @Nullable Page<Changes.Trouble> solved,
            @Nullable Page<Changes.Shift> shifts,
            @Nullable Page<Changes.Invested> invested,
            Money sum) {}

    /**
     * @param since null for a month before
     * @param asOf null for today
     * @param part null for the beginning of each
     */
    public View show(
            Actor actor,
            ProjectQueries.Filter filter,
            @Nullable LocalDate since,
            @Nullable LocalDate asOf,
            @Nullable Part part,
            PageRequest page) {
        actor.may(ProjectsRight.WORK).orRefuse();
        LocalDate today = LocalDate.now(clock);
        Changes.Span span = span(since, asOf == null || asOf.isAfter(today) ? today : asOf);
        Scope scope = actor.scopeFor(ProjectsRight.READ);
        return new View(
                span,
                of(Part.STEPS, part, page, wanted -> queries.steps(scope, filter, span, wanted)),
                of(Part.TURNS, part, page, wanted -> queries.turns(scope, filter, span, wanted)),
                of(Part.FOUND, part, page, wanted -> queries.found(scope, filter, span, wanted)),
                of(Part.SOLVED, part, page, wanted -> queries.solved(scope, filter, span, wanted)),
                of(Part.SHIFTS, part, page, wanted -> queries.shifts(scope, filter, span, wanted)),
                of(Part.INVESTED, part, page, wanted -> queries.invested(scope, filter, span, wanted)),
                queries.investedInAll(scope, filter, span));
    }

    private static <T> @Nullable Page<T> of(
            Part one, @Nullable Part part, PageRequest page, Function<PageRequest, Page<T>> query) {
        if (part != null) {
            return part == one ? query.apply(page) : null;
        }
        return query.apply(PageRequest.first(FIRST));
    }

    /** From the end of a month it is a month's end before. */
    static Changes.Span span(@Nullable LocalDate since, LocalDate to) {
        if (since != null && !since.isBefore(to)) {
            throw SharedError.INVALID_INPUT.refused(
                    List.of(FieldProblem.of("since", "shared.filter-value", since.toString())));
        }
        if (since != null) {
            return new Changes.Span(since, to);
        }
        LocalDate before = to.minusMonths(1);
        boolean end = to.getDayOfMonth() == to.lengthOfMonth();
        return new Changes.Span(end ? before.withDayOfMonth(before.lengthOfMonth()) : before, to);
    }
}
