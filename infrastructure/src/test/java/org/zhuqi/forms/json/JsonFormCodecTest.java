package org.zhuqi.forms.json;

import org.zhuqi.forms.FormCodec;
import org.zhuqi.forms.FormCodecContract;

class JsonFormCodecTest extends FormCodecContract {
    @Override
    protected FormCodec codec() {
        return new JsonFormCodec();
    }
}
