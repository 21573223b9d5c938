package org.zhuqi.enterprises.registrations;

import java.time.Instant;
import java.util.UUID;
import org.zhuqi.shared.DomainEvent;
import org.zhuqi.shared.UserId;

/** The unit has decided on a registration. */
public record RegistrationDecided(
        UUID eventId, Instant at, RegistrationId registration, String name, UserId registrant, boolean confirmed)
        implements DomainEvent {}
