package org.zhuqi.shared;

import java.time.Clock;

class InMemoryRateBucketsTest extends RateBucketsContract {
    @Override
    protected RateBuckets empty(Clock clock) {
        return new InMemoryRateBuckets(clock);
    }
}
