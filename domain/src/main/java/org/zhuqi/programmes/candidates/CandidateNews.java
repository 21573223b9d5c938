package org.zhuqi.programmes.candidates;

import java.time.Instant;
import java.util.UUID;
import org.zhuqi.shared.DomainEvent;

/** Something happened to a candidate that somebody should hear of. */
public record CandidateNews(UUID eventId, Instant at, CandidateId candidate, CandidateStatus.Move move)
        implements DomainEvent {}
