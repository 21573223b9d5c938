package org.zhuqi.programmes.trials;

import java.time.Instant;
import java.util.UUID;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.DomainEvent;

/** A dry run went through all records. */
public record DryRunEnded(UUID eventId, Instant at, DryRunId run, ProgrammeId programme, DryRun.Purpose purpose)
        implements DomainEvent {}
