package org.zhuqi.calendar.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.calendar.CalendarId;
import org.zhuqi.calendar.CalendarYear;
import org.zhuqi.calendar.CalendarYears;
import org.zhuqi.shared.SystemFact;

/** Whether deadlines can be counted: this year's national calendar must be there, next year's before the year ends. */
@Service
@RequiredArgsConstructor
public class CalendarYearsFact implements SystemFact {
    /** The notice for the next year usually comes out in these weeks; deadlines reach over New Year soon after. */
    private static final Month NEXT_YEAR_NEEDED = Month.NOVEMBER;

    private final CalendarYears years;
    private final Clock clock;

    @Override
    public String id() {
        return "calendar.years";
    }

    @Override
    public int order() {
        return 600;
    }

    @Override
    public String titleKey() {
        return "calendar.system.years";
    }

    @Override
    public List<String> numbers() {
        return List.of("zhuqi.calendar.years.missing");
    }

    @Override
    public Reading read() {
        LocalDate today = LocalDate.now(clock);
        List<Integer> loaded =
                years.of(CalendarId.NATIONAL).stream().map(CalendarYear::year).toList();
        boolean now = loaded.contains(today.getYear());
        boolean next = loaded.contains(today.getYear() + 1) || today.getMonth().compareTo(NEXT_YEAR_NEEDED) < 0;
        State state = !now ? State.WRONG : !next ? State.WATCH : State.GOOD;
        int missing = !now ? today.getYear() : today.getYear() + 1;
        return new Reading(
                state,
                loaded.isEmpty()
                        ? Words.of("calendar.system.years.none")
                        : Words.of(
                                "calendar.system.years.value",
                                loaded.stream().map(String::valueOf).collect(Collectors.joining(", "))),
                state == State.GOOD ? null : Words.of("calendar.system.years.missing", String.valueOf(missing)),
                Map.of("zhuqi.calendar.years.missing", (now ? 0.0 : 1.0) + (next ? 0.0 : 1.0)));
    }
}
