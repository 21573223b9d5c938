package org.zhuqi.projects;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.RoughDate;
import org.zhuqi.shared.UserId;

/**
 * What is expected of a milestone became something else.
 *
 * @param before null where nothing was expected
 * @param after null where nothing is expected any longer
 * @param day on which it was recorded
 */
public record MilestoneShift(
        ProjectId project,
        MilestoneKind milestone,
        @Nullable RoughDate before,
        @Nullable RoughDate after,
        LocalDate day,
        UserId by,
        String byName,
        Instant at) {

    /** Everything that is expected otherwise of the one than of the other. */
    public static List<MilestoneShift> between(Project before, Project after, Actor actor, LocalDate day, Instant at) {
        return Arrays.stream(MilestoneKind.values())
                .flatMap(kind -> {
                    RoughDate then = expected(before, kind);
                    RoughDate now = expected(after, kind);
                    return Optional.of(
                            new MilestoneShift(after.id(), kind, then, now, day, actor.id(), actor.name(), at))
                            .filter(shift -> !Objects.equals(then, now))
                            .stream();
                })
                .toList();
    }

    private static @Nullable RoughDate expected(Project project, MilestoneKind kind) {
        return project.schedule().milestone(kind).map(Milestone::expected).orElse(null);
    }
}
