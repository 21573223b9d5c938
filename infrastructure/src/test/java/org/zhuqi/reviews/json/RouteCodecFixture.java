package org.zhuqi.reviews.json;

import org.zhuqi.reviews.RouteCodec;
import tools.jackson.databind.json.JsonMapper;

/** The real codec for tests of other packages. */
public final class RouteCodecFixture {
    private RouteCodecFixture() {}

    public static RouteCodec codec() {
        return new JsonRouteCodec(JsonMapper.builder().build());
    }
}
