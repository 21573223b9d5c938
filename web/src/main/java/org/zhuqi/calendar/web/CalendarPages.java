package org.zhuqi.calendar.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.calendar.CalendarError;
import org.zhuqi.calendar.CalendarId;
import org.zhuqi.calendar.CalendarRight;
import org.zhuqi.calendar.WorkingDays;
import org.zhuqi.calendar.YearState;
import org.zhuqi.calendar.usecase.CalendarQueries;
import org.zhuqi.calendar.usecase.OpenCalendar;
import org.zhuqi.calendar.usecase.UploadCalendarYear;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Place;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Problems;
import org.zhuqi.shared.web.Texts;

@Controller
@RequiredArgsConstructor
class CalendarPages {
    /** A file of a year has some kB; more is no calendar. */
    private static final long LARGEST_FILE = 1_000_000;

    private final OpenCalendar calendars;
    private final CalendarQueries queries;
    private final UploadCalendarYear uploadCalendarYear;
    private final MessageSource messages;
    private final Texts texts;
    private final Place place;
    private final Clock clock;

    @GetMapping("/calendar")
    String calendar(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String calendar,
            @RequestParam(required = false) @Nullable String start,
            @RequestParam(required = false) @Nullable String workingDays,
            Model model) {
        LocalDate today = LocalDate.now(clock);
        int shown = year == null || year < 1950 || year > 2199 ? today.getYear() : year;
        WorkingDays counted = known(calendar);
        boolean asked = start != null || workingDays != null;
        model.addAttribute("calendars", options());
        model.addAttribute("calendar", counted.calendar().value());
        model.addAttribute("year", shown);
        model.addAttribute("today", today);
        model.addAttribute("start", asked ? start : today.toString());
        model.addAttribute("workingDays", asked ? workingDays : "5");
        model.addAttribute("state", counted.state(shown));
        model.addAttribute(
                "months",
                counted.state(shown) == YearState.MISSING
                        ? List.of()
                        : IntStream.rangeClosed(1, 12)
                                .mapToObj(month -> MonthView.of(counted, YearMonth.of(shown, month)))
                                .toList());
        if (counted.state(shown) != YearState.MISSING) {
            model.addAttribute("workingDaysOfYear", counted.workingDaysIn(shown));
        }
        if (asked) {
            answer(counted, start, workingDays, model);
        }
        return "calendar/calendar";
    }

    private void answer(WorkingDays counted, @Nullable String start, @Nullable String workingDays, Model model) {
        try {
            CalendarApi.DueQuestion question =
                    CalendarApi.DueQuestion.read(start == null ? "" : start, workingDays == null ? "" : workingDays);
            var due = counted.due(question.start(), question.workingDays());
            model.addAttribute("due", due);
            model.addAttribute(
                    "skipped", due.skipped().stream().map(counted::day).toList());
        } catch (RefusedException e) {
            model.addAttribute("problems", Problems.of(e, messages));
        }
    }

    private WorkingDays known(@Nullable String calendar) {
        return calendar == null || calendar.isBlank() ? calendars.local() : calendars.open(calendar);
    }

    private List<Option> options() {
        return calendars.known().stream()
                .map(CalendarId::value)
                .map(id -> new Option(id, name(id)))
                .toList();
    }

    private String name(String id) {
        return id.equals(calendars.localId().value())
                ? texts.message("calendar.local", texts.of(place.name()))
                : id.equals(CalendarId.NATIONAL.value()) ? texts.message("calendar.national") : id;
    }

    @GetMapping("/staff/calendar")
    String layers(Actor actor, Model model) {
        actor.may(CalendarRight.UPLOAD).orRefuse();
        if (!model.containsAttribute("form")) {
            model.addAttribute(
                    "form",
                    new UploadCalendarYear.Command(
                            CalendarId.NATIONAL.value(),
                            String.valueOf(LocalDate.now(clock).getYear() + 1),
                            "",
                            false,
                            ""));
        }
        model.addAttribute("years", queries.loadedYears(actor.scopeFor(CalendarRight.READ)));
        List<Option> known = options();
        model.addAttribute("calendars", known);
        model.addAttribute("names", known.stream().collect(Collectors.toMap(Option::value, Option::label)));
        return "calendar/layers";
    }

    @PostMapping("/staff/calendar")
    String upload(
            Actor actor,
            @RequestParam(defaultValue = "") String calendar,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "false") boolean provisional,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        UploadCalendarYear.Command typed =
                new UploadCalendarYear.Command(calendar, year.strip(), source, provisional, "");
        try {
            uploadCalendarYear.upload(
                    actor, new UploadCalendarYear.Command(calendar, year.strip(), source, provisional, content(file)));
        } catch (RefusedException e) {
            if (!(e.errorKey() instanceof CalendarError)) {
                throw e;
            }
            model.addAttribute("problems", Problems.of(e, messages));
            model.addAttribute("form", typed);
            return layers(actor, model);
        }
        redirect.addFlashAttribute("done", "calendar.uploaded");
        redirect.addFlashAttribute("doneArgs", new Object[] {name(calendar), year});
        return "redirect:/staff/calendar";
    }

    private static String content(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return "";
        }
        if (file.getSize() > LARGEST_FILE) {
            throw CalendarError.BAD_FILE.refused("> 1 MB");
        }
        return new String(file.getBytes(), StandardCharsets.UTF_8);
    }
}
