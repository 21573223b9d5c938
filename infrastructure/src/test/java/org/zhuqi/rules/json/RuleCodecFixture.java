package org.zhuqi.rules.json;

import org.zhuqi.rules.RuleCodec;

/** The real codec for tests of other packages. */
public final class RuleCodecFixture {
    private RuleCodecFixture() {}

    public static RuleCodec codec() {
        return new JsonRuleCodec();
    }
}
