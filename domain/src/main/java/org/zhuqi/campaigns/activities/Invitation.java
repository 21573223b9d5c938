package org.zhuqi.campaigns.activities;

import java.time.Instant;
import org.zhuqi.shared.UserId;

/**
 * A round of invitations: who was chosen, and by what.
 *
 * @param found how many the filter found
 */
public record Invitation(
        InvitationId id, ActivityId activity, InvitationFilter filter, UserId by, Instant at, int found) {}
