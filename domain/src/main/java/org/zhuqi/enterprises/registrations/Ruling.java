package org.zhuqi.enterprises.registrations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.UserId;

/**
 * What the unit decided.
 *
 * @param reason why it was refused, null when confirmed
 * @param enterprise the record the registrant now works for, null when refused
 */
public record Ruling(
        UserId by,
        Instant at,
        @Nullable String reason,
        @Nullable EnterpriseId enterprise) {}
