package org.zhuqi.subsidies.boards.usecase;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.usecase.AccountDirectory;
import org.zhuqi.calendar.WorkingDays;
import org.zhuqi.calendar.usecase.OpenCalendar;
import org.zhuqi.enterprises.SizeClass;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.reviews.Ageing;
import org.zhuqi.reviews.ReviewsRight;
import org.zhuqi.reviews.Stage;
import org.zhuqi.reviews.StageKind;
import org.zhuqi.reviews.StageTimes;
import org.zhuqi.reviews.usecase.BoardQueries;
import org.zhuqi.reviews.usecase.BoardQueries.Passage;
import org.zhuqi.reviews.usecase.BoardQueries.Waiting;
import org.zhuqi.reviews.usecase.StageQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.boards.usecase.ProgrammeBoard.Burn;
import org.zhuqi.subsidies.boards.usecase.ProgrammeBoard.HolderLine;
import org.zhuqi.subsidies.boards.usecase.ProgrammeBoard.Promise;
import org.zhuqi.subsidies.boards.usecase.ProgrammeBoard.SizeLine;
import org.zhuqi.subsidies.boards.usecase.ProgrammeBoard.StageLine;
import org.zhuqi.subsidies.boards.usecase.ProgrammeBoard.UnitLine;
import org.zhuqi.subsidies.ledger.FundingSource;
import org.zhuqi.subsidies.ledger.LedgerAccount;
import org.zhuqi.subsidies.ledger.usecase.LedgerQueries;
import org.zhuqi.subsidies.payments.usecase.PromiseKept;

/** Shows how a programme stands; whoever works on subsidies may, each as far as they reach. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ShowProgrammeBoard {
    private static final String SUBJECT = "application";
    private static final int NINE_OF_TEN = 90;

    private final Programmes programmes;
    private final BoardQueries boards;
    private final StageQueries stages;
    private final LedgerQueries ledger;
    private final BoardMoneyQueries money;
    private final PromiseKept promiseKept;
    private final AccountDirectory accounts;
    private final OpenCalendar calendars;
    private final Clock clock;

    public ProgrammeBoard show(Actor actor, ProgrammeId id) {
        Scope work = actor.scopeFor(SubsidiesRight.WORK);
        Scope queue = actor.scopeFor(ReviewsRight.WORK);
        Programme call = programmes.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        WorkingDays calendar = calendars.local().weekdaysWhereMissing();
        LocalDate today = LocalDate.now(clock);
        List<Passage> passages = boards.passages(queue, id.value());
        List<Waiting> waiting = boards.waiting(queue, id.value(), Ageing.Marks.on(today, calendar));
        PromiseKept.Days days = promiseKept.days(actor, id, today);
        LocalDate since = firstToKeep(today, days.promised(), calendar);
        return new ProgrammeBoard(
                id,
                call.code(),
                call.title(),
                today,
                call.budget(),
                sum(passages, Passage::handedIn),
                sum(passages, Passage::here),
                overdue(waiting),
                stageLines(call, passages, waiting, times(actor, id, calendar)),
                holders(waiting),
                units(work, id, passages, waiting),
                sizes(work, queue, id),
                burn(work, id),
                new Promise(
                        days.promised(),
                        days.kept(),
                        days.broken(),
                        boards.unpaidSince(queue, id.value(), start(since)),
                        since));
    }

    /** The first day from whose submissions on the promise can still be kept. */
    static LocalDate firstToKeep(LocalDate today, int promised, WorkingDays calendar) {
        LocalDate day = today;
        while (calendar.between(day.minusDays(1), today) <= promised) {
            day = day.minusDays(1);
        }
        return day;
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private static <T> long sum(List<T> rows, Function<T, Long> number) {
        return rows.stream().mapToLong(number::apply).sum();
    }

    private static long overdue(List<Waiting> waiting) {
        return waiting.stream()
                .filter(row -> row.ageing().overdue())
                .mapToLong(Waiting::matters)
                .sum();
    }

    private Map<StageKind, StageTimes> times(Actor actor, ProgrammeId id, WorkingDays calendar) {
        Map<StageKind, TreeMap<Integer, Long>> counted = new EnumMap<>(StageKind.class);
        stages.passed(
                        actor.scopeFor(ReviewsRight.READ),
                        new StageQueries.Asked(SUBJECT, id.value(), null, null, null, LocalDate.now(clock)),
                        false)
                .forEach(row -> counted.computeIfAbsent(row.kind(), kind -> new TreeMap<>())
                        .merge(row.days().count(calendar), row.matters(), Long::sum));
        Map<StageKind, StageTimes> times = new EnumMap<>(StageKind.class);
        counted.forEach((kind, stays) -> times.put(kind, new StageTimes(stays)));
        return times;
    }

    private static List<StageLine> stageLines(
            Programme call, List<Passage> passages, List<Waiting> waiting, Map<StageKind, StageTimes> times) {
        Map<StageKind, Integer> limits = new EnumMap<>(StageKind.class);
        for (Stage stage : call.route().stages()) {
            limits.merge(stage.kind(), stage.workingDays(), Math::max);
        }
        Set<StageKind> kinds = new TreeSet<>(limits.keySet());
        passages.forEach(row -> kinds.add(row.kind()));
        return kinds.stream()
                .map(kind -> {
                    List<Passage> own =
                            passages.stream().filter(row -> row.kind() == kind).toList();
                    Map<Ageing, Long> here = new EnumMap<>(Ageing.class);
                    waiting.stream()
                            .filter(row -> row.kind() == kind)
                            .forEach(row -> here.merge(row.ageing(), row.matters(), Long::sum));
                    StageTimes taken = times.getOrDefault(kind, StageTimes.NONE);
                    Integer limit = limits.get(kind);
                    return new StageLine(
                            kind,
                            sum(own, Passage::reached),
                            here,
                            sum(own, Passage::rejected),
                            sum(own, Passage::withdrawn),
                            taken.count(),
                            taken.mean().orElse(null),
                            p90(taken),
                            limit,
                            limit == null ? null : taken.longerThan(limit));
                })
                .toList();
    }

    private static @Nullable Integer p90(StageTimes taken) {
        return taken.percentile(NINE_OF_TEN).isPresent()
                ? taken.percentile(NINE_OF_TEN).getAsInt()
                : null;
    }

    private List<HolderLine> holders(List<Waiting> waiting) {
        Map<@Nullable UserId, List<Waiting>> byHolder = new HashMap<>();
        waiting.forEach(row -> byHolder.computeIfAbsent(row.heldBy(), holder -> new ArrayList<>())
                .add(row));
        List<HolderLine> lines = new ArrayList<>();
        byHolder.forEach((holder, rows) -> lines.add(new HolderLine(
                holder,
                holder == null
                        ? null
                        : accounts.find(holder).map(account -> account.name()).orElse(null),
                sum(rows, Waiting::matters),
                overdue(rows),
                rows.stream()
                        .map(Waiting::oldest)
                        .min(Comparator.naturalOrder())
                        .orElseThrow())));
        lines.sort(Comparator.comparing((HolderLine line) -> line.person() == null)
                .thenComparing(Comparator.comparingLong(HolderLine::matters).reversed())
                .thenComparing(line -> String.valueOf(line.person())));
        return lines;
    }

    private List<UnitLine> units(Scope work, ProgrammeId id, List<Passage> passages, List<Waiting> waiting) {
        Map<ReportingUnitId, Map<LedgerAccount, Money>> amounts = new LinkedHashMap<>();
        ledger.balancesByUnit(work, id)
                .forEach(row -> amounts.computeIfAbsent(row.unit(), unit -> new EnumMap<>(LedgerAccount.class))
                        .merge(row.account(), row.amount(), Money::plus));
        Set<ReportingUnitId> units = new TreeSet<>(Comparator.comparing(ReportingUnitId::value));
        passages.forEach(row -> units.add(row.unit()));
        units.addAll(amounts.keySet());
        return units.stream()
                .map(unit -> {
                    List<Passage> own = passages.stream()
                            .filter(row -> row.unit().equals(unit))
                            .toList();
                    Map<LedgerAccount, Money> of = amounts.getOrDefault(unit, Map.of());
                    return new UnitLine(
                            unit,
                            sum(own, Passage::handedIn),
                            sum(own, Passage::here),
                            overdue(waiting.stream()
                                    .filter(row -> row.unit().equals(unit))
                                    .toList()),
                            sum(own, Passage::rejected),
                            atLeast(of, LedgerAccount.AWARDED),
                            atLeast(of, LedgerAccount.PAID));
                })
                .toList();
    }

    private List<SizeLine> sizes(Scope work, Scope queue, ProgrammeId id) {
        Map<String, Map<LedgerAccount, Money>> amounts = new HashMap<>();
        money.bySize(work, id)
                .forEach(row -> amounts.computeIfAbsent(
                                Objects.requireNonNullElse(row.size(), ""), size -> new EnumMap<>(LedgerAccount.class))
                        .merge(row.account(), row.amount(), Money::plus));
        return boards.bySize(queue, id.value()).stream()
                .sorted(Comparator.comparingInt(row -> rank(row.size())))
                .map(row -> {
                    Map<LedgerAccount, Money> of =
                            amounts.getOrDefault(Objects.requireNonNullElse(row.size(), ""), Map.of());
                    return new SizeLine(
                            row.size(),
                            row.handedIn(),
                            row.here(),
                            atLeast(of, LedgerAccount.AWARDED),
                            atLeast(of, LedgerAccount.PAID));
                })
                .toList();
    }

    /** The largest first, those without a class last. */
    private static int rank(@Nullable String size) {
        return Arrays.stream(SizeClass.values())
                .filter(each -> each.name().equals(size))
                .mapToInt(Enum::ordinal)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    private Burn burn(Scope work, ProgrammeId id) {
        Map<FundingSource, Map<LedgerAccount, Money>> lying = new EnumMap<>(FundingSource.class);
        Map<LedgerAccount, Money> all = new EnumMap<>(LedgerAccount.class);
        ledger.balances(work, id).forEach(row -> {
            lying.computeIfAbsent(row.source(), source -> new EnumMap<>(LedgerAccount.class))
                    .merge(row.account(), row.amount(), Money::plus);
            all.merge(row.account(), row.amount(), Money::plus);
        });
        Map<FundingSource, Map<LedgerAccount, Money>> bySource = new EnumMap<>(FundingSource.class);
        lying.forEach((source, amounts) -> bySource.put(source, reached(amounts)));
        return new Burn(reached(all), bySource);
    }

    private static Map<LedgerAccount, Money> reached(Map<LedgerAccount, Money> amounts) {
        return LedgerAccount.APPROPRIATED.andBeyond().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        account -> atLeast(amounts, account),
                        Money::plus,
                        () -> new EnumMap<>(LedgerAccount.class)));
    }

    private static Money atLeast(Map<LedgerAccount, Money> amounts, LedgerAccount account) {
        return account.andBeyond().stream()
                .map(each -> amounts.getOrDefault(each, Money.ZERO))
                .reduce(Money.ZERO, Money::plus);
    }
}
