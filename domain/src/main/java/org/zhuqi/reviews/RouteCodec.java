package org.zhuqi.reviews;

import org.zhuqi.shared.Port;

/** Reads and writes a route as JSON, the form in which programmes carry it. */
@Port
public interface RouteCodec {
    /** The route; an {@link IllegalArgumentException} says what is wrong with the text. */
    Route read(String json);

    String write(Route route);
}
