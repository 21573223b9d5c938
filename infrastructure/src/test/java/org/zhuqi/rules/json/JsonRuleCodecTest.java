package org.zhuqi.rules.json;

import org.zhuqi.rules.RuleCodec;
import org.zhuqi.rules.RuleCodecContract;

class JsonRuleCodecTest extends RuleCodecContract {
    @Override
    protected RuleCodec codec() {
        return new JsonRuleCodec();
    }
}
