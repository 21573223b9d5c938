package org.zhuqi.calendar.usecase;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.calendar.CalendarError;
import org.zhuqi.calendar.CalendarFile;
import org.zhuqi.calendar.CalendarFiles;
import org.zhuqi.calendar.CalendarId;
import org.zhuqi.calendar.CalendarRight;
import org.zhuqi.calendar.CalendarYear;
import org.zhuqi.calendar.CalendarYearUploaded;
import org.zhuqi.calendar.CalendarYears;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.DomainEvents;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;

/** Loads a further year of the national or a local layer, or replaces one; the audit trail listens. */
@Service
@Transactional
@RequiredArgsConstructor
public class UploadCalendarYear {
    private final CalendarYears years;
    private final CalendarFiles files;
    private final OpenCalendar calendars;
    private final DomainEvents events;
    private final Clock clock;

    /**
     * What is uploaded.
     *
     * @param year as typed
     * @param source the notice; when empty, what the file says
     * @param content the file's text
     */
    public record Command(String calendar, String year, String source, boolean provisional, String content) {}

    public CalendarYear upload(Actor actor, Command command) {
        actor.may(CalendarRight.UPLOAD).orRefuse();
        List<FieldProblem> problems = new ArrayList<>();
        if (calendars.known().stream().noneMatch(id -> id.value().equals(command.calendar()))) {
            problems.add(FieldProblem.of("calendar", "calendar.unknown-calendar"));
        }
        int number = command.year().matches("[0-9]{4}") ? Integer.parseInt(command.year()) : 0;
        if (number == 0) {
            problems.add(FieldProblem.of("year", "calendar.year-out-of-range"));
        }
        if (command.content().isBlank()) {
            problems.add(FieldProblem.of("file", "calendar.file-missing"));
        }
        if (!problems.isEmpty()) {
            throw CalendarError.BAD_YEAR.refused(problems);
        }
        CalendarFile file = files.read(command.content());
        if (file.year() != null && file.year() != number) {
            throw CalendarError.BAD_YEAR.refused(
                    List.of(FieldProblem.of("year", "calendar.file-of-other-year", String.valueOf(file.year()))));
        }
        String source =
                command.source().isBlank() ? file.source() : command.source().strip();
        CalendarYear year = new CalendarYear(
                new CalendarId(command.calendar()), number, source, command.provisional(), file.days());
        years.put(year);
        events.publish(new CalendarYearUploaded(
                Identifiers.next(clock),
                clock.instant(),
                new CalendarYearUploaded.By(actor.id(), actor.name(), actor.role(), actor.unit(), actor.address()),
                command.calendar(),
                number,
                source,
                year.days().size(),
                year.provisional()));
        return year;
    }
}
