package org.zhuqi.applications.crypto;

import org.zhuqi.applications.Sm3;
import org.zhuqi.applications.Sm3Contract;

class BouncySm3Test extends Sm3Contract {
    @Override
    protected Sm3 sm3() {
        return new BouncySm3();
    }
}
