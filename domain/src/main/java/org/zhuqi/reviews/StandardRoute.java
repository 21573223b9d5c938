package org.zhuqi.reviews;

import org.zhuqi.shared.LocalText;

/**
 * A route that calls may take over instead of composing one.
 *
 * @param id stable within the place, e.g. {@code full}
 */
public record StandardRoute(String id, LocalText name, Route route) {}
