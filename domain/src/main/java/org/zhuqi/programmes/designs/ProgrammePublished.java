package org.zhuqi.programmes.designs;

import java.time.Instant;
import java.util.UUID;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.DomainEvent;

/** A version of a call was published. */
public record ProgrammePublished(UUID eventId, Instant at, ProgrammeId programme, int version) implements DomainEvent {}
