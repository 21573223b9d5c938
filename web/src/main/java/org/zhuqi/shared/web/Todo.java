package org.zhuqi.shared.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for the reader.
 *
 * @param messageKey what to do, with places for the arguments
 * @param href where to do it
 * @param due last day for it, null when there is none
 * @param dueAt the moment of that day, null when the day counts as a whole
 * @param provisional whether the due date may still move, because a calendar is not yet known
 */
public record Todo(
        String messageKey,
        List<Object> args,
        String href,
        @Nullable LocalDate due,
        @Nullable Instant dueAt,
        boolean provisional) {
    public Todo {
        args = List.copyOf(args);
    }

    /** Due by a day as a whole, or by none. */
    public Todo(String messageKey, List<Object> args, String href, @Nullable LocalDate due, boolean provisional) {
        this(messageKey, args, href, due, null, provisional);
    }
}
