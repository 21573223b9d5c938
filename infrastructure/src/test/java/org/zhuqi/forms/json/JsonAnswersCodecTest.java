package org.zhuqi.forms.json;

import org.zhuqi.forms.AnswersCodec;
import org.zhuqi.forms.AnswersCodecContract;

class JsonAnswersCodecTest extends AnswersCodecContract {
    @Override
    protected AnswersCodec codec() {
        return new JsonAnswersCodec();
    }
}
