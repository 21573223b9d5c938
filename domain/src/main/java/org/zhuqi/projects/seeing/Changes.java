package org.zhuqi.projects.seeing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuqi.projects.Halt;
import org.zhuqi.projects.MilestoneKind;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.lights.LightColour;
import org.zhuqi.projects.problems.ProblemId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.RoughDate;

/**
 * What became otherwise of projects between two days.
 *
 * @param invested of the months that ended, project by project
 */
public record Changes(
        Span span,
        List<Step> steps,
        List<Turn> turns,
        List<Trouble> found,
        List<Trouble> solved,
        List<Shift> shifts,
        List<Invested> invested) {
    public Changes {
        steps = List.copyOf(steps);
        turns = List.copyOf(turns);
        found = List.copyOf(found);
        solved = List.copyOf(solved);
        shifts = List.copyOf(shifts);
        invested = List.copyOf(invested);
    }

    /** @param after the day before the first one that counts */
    public record Span(LocalDate after, LocalDate to) {}

    /** A project as it is called now. */
    public record Of(ProjectId id, LocalText name, ReportingUnitId unit) {}

    public record Step(
            Of project,
            Stage from,
            Stage to,
            @Nullable Halt haltBefore,
            @Nullable Halt halt,
            LocalDate day,
            String why) {}

    /** A light that is not what it was. */
    public record Turn(Of project, LightColour before, LightColour now) {
        public boolean worse() {
            return now.compareTo(before) > 0;
        }
    }

    /** @param day found or solved on */
    public record Trouble(ProblemId id, String title, Of project, LocalDate day) {}

    public record Shift(
            Of project,
            MilestoneKind milestone,
            @Nullable RoughDate before,
            @Nullable RoughDate after,
            LocalDate day) {
        public boolean later() {
            return before != null && after != null && after.to().isAfter(before.to());
        }
    }

    /** What was told by the last day of the months that ended. */
    public record Invested(Of project, Money amount) {}
}
