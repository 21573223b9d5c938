package org.zhuqi.campaigns.activities;

import java.time.Instant;
import org.zhuqi.shared.UserId;

/**
 * That a registration was filled in anew; never changed once written.
 *
 * @param before what had stood there
 */
public record EntryChange(ParticipationId part, Instant at, UserId by, String byName, Participation.Entry before) {}
