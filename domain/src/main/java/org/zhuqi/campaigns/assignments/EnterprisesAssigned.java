package org.zhuqi.campaigns.assignments;

import java.time.Instant;
import java.util.UUID;
import org.zhuqi.shared.DomainEvent;
import org.zhuqi.shared.UserId;

/**
 * An officer looks after more enterprises than before.
 *
 * @param enterprises how many came
 * @param handedOver whether a colleague had them before
 */
public record EnterprisesAssigned(UUID eventId, Instant at, UserId officer, int enterprises, boolean handedOver)
        implements DomainEvent {}
