package org.zhuqi.projects;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.UserId;

/**
 * A step of a project, as the record keeps it.
 *
 * @param day on which it was taken
 * @param at when it was recorded
 * @param missing permits that were missing when work started all the same
 */
public record ProjectMove(
        ProjectId project,
        Stage from,
        Stage to,
        @Nullable Halt haltBefore,
        @Nullable Halt halt,
        LocalDate day,
        String why,
        String missing,
        UserId by,
        String byName,
        Instant at) {}
