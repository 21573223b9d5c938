package org.zhuqi.programmes.designs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.UserId;

/**
 * That a version was published.
 *
 * @param because why the one before it was mended, null for the first
 */
public record Publication(
        ProgrammeId programme,
        int version,
        Instant at,
        UserId by,
        String byName,
        @Nullable String because) {}
