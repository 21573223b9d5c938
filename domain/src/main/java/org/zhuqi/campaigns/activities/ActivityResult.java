package org.zhuqi.campaigns.activities;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;

/**
 * What came of an activity between an enterprise and somebody else, as it was known from day to day.
 *
 * @param unit the enterprise's responsible unit
 * @param notes in the order of their days, the first from the activity; each says the whole amounts as they then stood
 * @param followUps when it is asked again
 * @param version counts saves
 */
@With(AccessLevel.PRIVATE)
public record ActivityResult(
        ResultId id,
        ActivityId activity,
        EnterpriseId enterprise,
        ReportingUnitId unit,
        Counterpart counterpart,
        List<Note> notes,
        List<FollowUp> followUps,
        long version) {
    /**
     * A bank, a buyer, a university.
     *
     * @param enterprise null when it is none of the registry
     */
    public record Counterpart(String name, @Nullable EnterpriseId enterprise) {}

    /** @param words what was said, empty when amounts say it all */
    public record Note(LocalDate on, Amounts amounts, String words, UserId by, Instant at) {
        public Note {
            if (amounts.none() && words.isBlank()) {
                throw ActivitiesError.RESULT_SAYS_NOTHING.refused();
            }
        }
    }

    /**
     * Asking again.
     *
     * @param months after the activity
     * @param doneOn the day of the note that answers it, null as long as nobody asked
     */
    public record FollowUp(
            int months, LocalDate due, @Nullable LocalDate doneOn) {
        public boolean overdue(LocalDate today) {
            return doneOn == null && due.isBefore(today);
        }
    }

    public ActivityResult {
        notes = List.copyOf(notes);
        followUps = List.copyOf(followUps);
        if (notes.isEmpty()) {
            throw new IllegalArgumentException("a result says something");
        }
    }

    /**
     * Noted for the first time.
     *
     * @param days first and last of the activity
     */
    public static ActivityResult noted(
            ResultId id, Participation of, Counterpart counterpart, Note note, Days days, FollowUps rule) {
        of.requirePlace();
        if (note.on().isBefore(days.first())) {
            throw ActivitiesError.DAY_WRONG.refused();
        }
        return new ActivityResult(
                id,
                of.activity(),
                of.enterprise(),
                of.unit(),
                counterpart,
                List.of(note),
                rule.after(days.last(), note.on()),
                0);
    }

    /** On which days an activity was. */
    public record Days(LocalDate first, LocalDate last) {}

    public Note latest() {
        return notes.getLast();
    }

    /** The next one to be asked, empty when all were. */
    public Optional<FollowUp> next() {
        return followUps.stream().filter(each -> each.doneOn() == null).findFirst();
    }

    /**
     * Asked again: what stands now. The note answers the next follow-up, and every one that was due by its day.
     */
    public ActivityResult followedUp(Note note) {
        FollowUp next = next().orElseThrow(ActivitiesError.NO_SUCH_FOLLOW_UP::refused);
        if (note.on().isBefore(latest().on())) {
            throw ActivitiesError.DAY_WRONG.refused();
        }
        List<Note> all = new ArrayList<>(notes);
        all.add(note);
        return withNotes(all)
                .withFollowUps(followUps.stream()
                        .map(each -> each.doneOn() == null
                                        && (each.equals(next) || !each.due().isAfter(note.on()))
                                ? new FollowUp(each.months(), each.due(), note.on())
                                : each)
                        .toList());
    }
}
