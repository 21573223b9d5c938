package org.zhuqi.projects.quotes;

import java.time.Instant;
import java.time.LocalDate;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.UserId;

/**
 * Leave that the speaker gave for one purpose.
 *
 * @param day on which it was given
 * @param how it was given and by whom, e.g. a letter of the company's office
 * @param withdrawal null while it stands
 */
@With
public record Consent(
        QuotePurpose purpose,
        LocalDate day,
        String how,
        Recorded recorded,
        @Nullable Withdrawal withdrawal) {
    /** Who wrote it down, and when. */
    public record Recorded(UserId by, String byName, Instant at) {}

    /** @param day from which it holds no longer */
    public record Withdrawal(LocalDate day, String how, Recorded recorded) {}

    /** Whether it holds on the day; not on the day it was withdrawn. */
    public boolean holds(LocalDate asOf) {
        return !day.isAfter(asOf) && (withdrawal == null || withdrawal.day().isAfter(asOf));
    }
}
