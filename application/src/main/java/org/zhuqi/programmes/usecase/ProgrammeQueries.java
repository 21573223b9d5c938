package org.zhuqi.programmes.usecase;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.Window;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.Scope;

/** Lists of published calls. */
@Port
public interface ProgrammeQueries {
    /**
     * One call in a list.
     *
     * @param state of its window at the moment asked for
     */
    record Line(
            ProgrammeId id,
            String code,
            LocalText title,
            LocalText summary,
            Window window,
            Window.State state,
            @Nullable Money budget,
            int version) {}

    /**
     * Which calls.
     *
     * @param state only those whose window is so at the moment, null for all
     * @param text part of a title or summary in any language, null for all
     */
    record Filter(Window.@Nullable State state, @Nullable String text, Instant at) {}

    /** Those that close first come first; those that are over come after all others. */
    Page<Line> list(Scope scope, Filter filter, PageRequest page);
}
