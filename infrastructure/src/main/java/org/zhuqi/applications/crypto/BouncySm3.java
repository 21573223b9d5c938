package org.zhuqi.applications.crypto;

import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.springframework.stereotype.Component;
import org.zhuqi.applications.CanonicalJson;
import org.zhuqi.applications.Sm3;

@Component
class BouncySm3 implements Sm3 {
    @Override
    public String of(CanonicalJson content) {
        SM3Digest digest = new SM3Digest();
        byte[] bytes = content.bytes();
        digest.update(bytes, 0, bytes.length);
        byte[] result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return HexFormat.of().formatHex(result);
    }
}
