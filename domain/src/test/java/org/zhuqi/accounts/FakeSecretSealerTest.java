package org.zhuqi.accounts;

class FakeSecretSealerTest extends SecretSealerContract {
    @Override
    protected SecretSealer sealer() {
        return new FakeSecretSealer();
    }
}
