package org.zhuqi.campaigns.activities;

import org.jspecify.annotations.Nullable;
import org.zhuqi.enterprises.SizeClass;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.ReportingUnitId;

/**
 * Which enterprises are invited; null narrows nothing.
 *
 * @param text part of a name
 * @param division of GB/T 4754, e.g. {@code C13}
 * @param title kind of a title that is held on the day of the invitation
 */
public record InvitationFilter(
        @Nullable String text,
        @Nullable ReportingUnitId unit,
        @Nullable IndustryCode division,
        @Nullable SizeClass size,
        @Nullable Boolean aboveScale,
        @Nullable String title) {}
