package org.zhuqi.accounts;

import java.time.Instant;
import java.util.UUID;
import org.zhuqi.shared.DomainEvent;
import org.zhuqi.shared.UserId;

/** An administrator took away a person's second factor. */
public record SecondFactorReset(UUID eventId, Instant at, UserId user) implements DomainEvent {}
