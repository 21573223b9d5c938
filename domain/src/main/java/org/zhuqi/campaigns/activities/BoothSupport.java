package org.zhuqi.campaigns.activities;

import java.util.List;
import java.util.Set;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.PlugIn;

/** Knows subsidies that an enterprise may apply for after it showed at a booth; organisers name them for an activity. */
@PlugIn
public interface BoothSupport {
    /** Those that can be named now, and those with the ids given, whatever became of them. */
    List<Offer> offers(Set<String> named);

    /**
     * One of them.
     *
     * @param id stable, unique among all
     * @param href the page where one applies
     * @param open whether one can apply now
     */
    record Offer(String id, LocalText title, String href, boolean open) {}
}
