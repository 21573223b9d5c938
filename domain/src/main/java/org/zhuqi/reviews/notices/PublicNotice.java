package org.zhuqi.reviews.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.With;
import org.zhuqi.calendar.CalendarId;
import org.zhuqi.calendar.DueDate;
import org.zhuqi.reviews.Deadline;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.UserId;

/**
 * What was decided, shown to everybody for a number of working days in which anybody may object by name.
 *
 * @param contact how to reach the bureau
 * @param publishedOn day 0 of the period, in the place's zone
 * @param promised last day of the period as it was published
 * @param ends last day of the period, until 24:00, with the days skipped; later than promised after the calendar was corrected
 * @param version for optimistic locking
 */
@With
public record PublicNotice(
        NoticeId id,
        LocalText title,
        List<NoticeLine> lines,
        LocalText contact,
        Instant publishedAt,
        LocalDate publishedOn,
        int workingDays,
        CalendarId calendar,
        LocalDate promised,
        DueDate ends,
        UserId publishedBy,
        long version) {
    public PublicNotice {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a notice needs a line");
        }
        if (ends.date().isBefore(promised)) {
            throw new IllegalArgumentException("a notice never ends before the day that was published");
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).number() != i + 1) {
                throw new IllegalArgumentException("the lines of a notice are numbered 1, 2, 3 …");
            }
        }
    }

    public Deadline deadline() {
        return new Deadline(ends.date(), ends.provisional());
    }

    /** Counted again by a corrected calendar; what was said once is never shortened, however the count comes out. */
    public PublicNotice recounted(DueDate counted) {
        return withEnds(
                counted.date().isBefore(ends.date())
                        ? new DueDate(ends.date(), counted.provisional(), counted.marks(), counted.skipped())
                        : counted);
    }

    /** Whether a correction of the calendar made it longer. */
    public boolean prolonged() {
        return ends.date().isAfter(promised);
    }

    /** Whether its last day is over: true from 00:00:00 of the day after. */
    public boolean overAt(Instant now, ZoneId zone) {
        return deadline().overAt(now, zone);
    }

    public NoticeLine line(int number) {
        if (number < 1 || number > lines.size()) {
            throw org.zhuqi.shared.SharedError.NOT_FOUND.refused();
        }
        return lines.get(number - 1);
    }

    /** The line of a subject that still stands. */
    public Optional<NoticeLine> standingLineOf(String subjectKind, UUID subject) {
        return lines.stream()
                .filter(l -> !l.takenOut()
                        && l.subjectKind().equals(subjectKind)
                        && l.subject().equals(subject))
                .findFirst();
    }

    /** The line may be objected to; refuses once the notice is over or the line gone. */
    public void requireOpen(int line, Instant now, ZoneId zone) {
        if (line(line).takenOut()) {
            throw NoticesError.LINE_TAKEN_OUT.refused();
        }
        if (overAt(now, zone)) {
            throw NoticesError.NOTICE_OVER.refused(ends.date().toString());
        }
    }

    public PublicNotice takeOut(int line) {
        NoticeLine gone = line(line);
        if (gone.takenOut()) {
            throw NoticesError.LINE_TAKEN_OUT.refused();
        }
        return withLines(lines.stream()
                .map(l -> l.number() == line ? l.withTakenOut(true) : l)
                .toList());
    }

    /**
     * Whether what a line says may be carried out.
     *
     * @param openObjections how many objections to the line are not answered
     */
    public NoticeClearance clearance(int line, int openObjections, Instant now, ZoneId zone) {
        if (line(line).takenOut()) {
            return new NoticeClearance.TakenOut();
        }
        return new StandingLine(id, line, deadline()).clearance(openObjections, now, zone);
    }
}
