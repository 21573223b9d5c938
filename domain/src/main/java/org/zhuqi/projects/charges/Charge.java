package org.zhuqi.projects.charges;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lombok.AccessLevel;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectsError;
import org.zhuqi.shared.UserId;

/**
 * An official answers for a project (责任人), perhaps with a task force (专班), for a stretch of days. Nothing of it is removed:
 * the stretches of a project, one after the other, are its record.
 *
 * @param taskForce posts that work on it together, one a line; empty for none
 * @param ending how it ended, null while it lasts
 * @param version counts saves
 */
@With(AccessLevel.PRIVATE)
public record Charge(
        ChargeId id,
        ProjectId project,
        UserId official,
        List<String> taskForce,
        LocalDate from,
        @Nullable Ending ending,
        long version) {
    /**
     * The record of a hand-over, or of an end without one.
     *
     * @param day from which the official no longer answers for it
     * @param openMatters what the successor finds open
     * @param successor who took over, null when nobody did
     */
    public record Ending(
            LocalDate day,
            String reason,
            List<String> openMatters,
            @Nullable UserId successor,
            UserId by,
            String byName,
            Instant at) {
        public Ending {
            openMatters = List.copyOf(openMatters);
        }
    }

    public Charge {
        taskForce = List.copyOf(taskForce);
    }

    public static Charge begun(
            ChargeId id, ProjectId project, UserId official, List<String> taskForce, LocalDate from) {
        return new Charge(id, project, official, taskForce, from, null, 0);
    }

    /** Whether the official answers for it on the day; not on the day of the hand-over. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (ending == null || day.isBefore(ending.day()));
    }

    /** Ends it; once. */
    public Charge ended(Ending how) {
        if (ending != null) {
            throw ProjectsError.CHARGE_ENDED.refused();
        }
        return withEnding(how);
    }
}
