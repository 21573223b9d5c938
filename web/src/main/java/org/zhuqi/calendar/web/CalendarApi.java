package org.zhuqi.calendar.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhuqi.calendar.usecase.OpenCalendar;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.SharedError;

@RestController
@RequestMapping("/api/v1/calendar")
@RequiredArgsConstructor
class CalendarApi {
    private final OpenCalendar calendars;

    /** Last day of a period of working days; the day of the event itself is not counted. */
    @GetMapping("/due")
    DueResponse due(
            @RequestParam(defaultValue = "") String start,
            @RequestParam(defaultValue = "") String workingDays,
            @RequestParam(required = false) @Nullable String calendar) {
        DueQuestion question = DueQuestion.read(start, workingDays);
        return DueResponse.from((calendar == null || calendar.isBlank() ? calendars.local() : calendars.open(calendar))
                .due(question.start(), question.workingDays()));
    }

    /** What somebody asked for, read strictly. */
    record DueQuestion(LocalDate start, int workingDays) {
        static DueQuestion read(String start, String workingDays) {
            List<FieldProblem> problems = new ArrayList<>();
            LocalDate date = date(start);
            if (date == null) {
                problems.add(FieldProblem.of("start", "calendar.not-a-date"));
            }
            if (!workingDays.strip().matches("-?[0-9]{1,6}")) {
                problems.add(FieldProblem.of("workingDays", "calendar.not-a-number"));
            }
            if (date == null || !problems.isEmpty()) {
                throw SharedError.INVALID_INPUT.refused(problems);
            }
            return new DueQuestion(date, Integer.parseInt(workingDays.strip()));
        }

        private static @Nullable LocalDate date(String text) {
            try {
                LocalDate date = LocalDate.parse(text.strip());
                return date.getYear() > 0 && date.getYear() < 9999 ? date : null;
            } catch (DateTimeParseException e) {
                return null;
            }
        }
    }
}
