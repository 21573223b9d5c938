package org.zhuqi.enterprises;

import java.time.LocalDate;
import java.util.UUID;
import lombok.Builder;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.EnterpriseId;

/**
 * A title an enterprise was granted.
 *
 * @param kind code of the title in the dictionary, e.g. {@code srdi-provincial}
 * @param batch as the announcement names it, e.g. 2024年第一批
 * @param from first day it is held
 * @param to last day it is held, null when it does not expire
 * @param document number of the announcement, null when not known
 * @param cancelled null unless it was taken away
 */
@With
@Builder
public record Title(
        UUID id,
        EnterpriseId enterprise,
        String kind,
        TitleLevel level,
        @Nullable String batch,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String document,
        @Nullable Cancellation cancelled) {

    /** Since when and why a title is no longer held; {@code on} is the first day without it. */
    public record Cancellation(LocalDate on, String reason) {}

    public Title {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a title cannot end before it begins");
        }
    }

    /** Whether it is held on that day. */
    public boolean heldOn(LocalDate day) {
        return !day.isBefore(from)
                && (to == null || !day.isAfter(to))
                && (cancelled == null || day.isBefore(cancelled.on()));
    }

    /** Takes the title away from that day on. */
    public Title cancel(LocalDate on, String reason) {
        if (cancelled != null) {
            throw EnterpriseError.TITLE_CANCELLED_ALREADY.refused();
        }
        return withCancelled(new Cancellation(on, reason));
    }
}
