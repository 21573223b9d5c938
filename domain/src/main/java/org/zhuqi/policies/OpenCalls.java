package org.zhuqi.policies;

import java.util.List;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.PlugIn;

/** Knows the calls through which items of policies are applied for. */
@PlugIn
public interface OpenCalls {
    /**
     * A call as an item shows it.
     *
     * @param path of its page
     */
    record Call(LocalText title, String path) {}

    /** Unique among all. */
    String id();

    /** Those that take applications for the item now; empty when there are none. */
    List<Call> of(PolicyItemId item);
}
