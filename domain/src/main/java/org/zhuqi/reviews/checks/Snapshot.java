package org.zhuqi.reviews.checks;

import java.time.Instant;
import java.util.UUID;
import org.zhuqi.reviews.SubjectRef;

/**
 * A finding as it was when it was looked for; never changed.
 *
 * @param run what made it be looked for: the same never looks twice
 * @param check id of the check
 */
public record Snapshot(UUID run, SubjectRef subject, CheckMoment moment, String check, Instant at, Finding finding) {}
