package org.zhuqi.shared.web;

import org.zhuqi.shared.Actor;
import org.zhuqi.shared.PlugIn;
import org.zhuqi.shared.RefusedException;

/** Hears of every refused request once, after its transaction was rolled back. */
@PlugIn
public interface RefusalWitness {
    /**
     * Takes note of a refusal.
     *
     * @param request method and path, without the query
     */
    void refused(Actor actor, RefusedException refusal, String request);

    /**
     * Takes note of somebody who asks too often.
     *
     * @param limit id of the {@link RateLimit} that refused
     */
    void limited(Actor actor, String limit, String request);
}
