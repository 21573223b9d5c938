package org.zhuqi.enterprises.registrations;

import java.time.Instant;
import java.util.UUID;
import org.zhuqi.shared.DomainEvent;
import org.zhuqi.shared.ReportingUnitId;

/** An enterprise has registered, or mended its registration. */
public record RegistrationSubmitted(
        UUID eventId, Instant at, RegistrationId registration, String name, ReportingUnitId unit)
        implements DomainEvent {}
