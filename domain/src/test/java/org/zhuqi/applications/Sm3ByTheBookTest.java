package org.zhuqi.applications;

class Sm3ByTheBookTest extends Sm3Contract {
    @Override
    protected Sm3 sm3() {
        return new Sm3ByTheBook();
    }
}
