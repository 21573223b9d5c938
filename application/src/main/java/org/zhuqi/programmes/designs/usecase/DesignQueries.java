package org.zhuqi.programmes.designs.usecase;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.ProgrammeStatus;
import org.zhuqi.programmes.Window;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.Scope;

/** Calls for whoever writes them: published ones, drafts and those taken back. */
@Port
public interface DesignQueries {
    /**
     * One call in the list.
     *
     * @param window of the published version, null for a draft that has none yet
     * @param published the latest version that was published, 0 for none
     * @param changedAt when its working copy was saved last, null when it has none of its own
     */
    record Line(
            ProgrammeId id,
            String code,
            LocalText title,
            ProgrammeStatus status,
            @Nullable Window window,
            int published,
            @Nullable Instant changedAt,
            @Nullable String changedBy) {}

    /**
     * Which calls.
     *
     * @param text part of a code or title, null for all
     */
    record Filter(
            @Nullable ProgrammeStatus status, @Nullable String text) {}

    /** The latest first. */
    Page<Line> list(Scope scope, Filter filter, PageRequest page);
}
