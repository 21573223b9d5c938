package org.zhuqi.accounts;

import java.util.Optional;
import org.zhuqi.shared.Port;

/** Makes secrets unreadable for whoever has the database but not the program's key. */
@Port
public interface SecretSealer {
    /** @param owner to whom it belongs; opening it for another fails */
    byte[] seal(String secret, String owner);

    /** The secret; fails with IllegalStateException when it was changed, is another's, or was sealed with another key. */
    String open(byte[] sealed, String owner);

    /** The secret sealed anew with the present key; empty when it is sealed with that already. */
    Optional<byte[]> renewed(byte[] sealed, String owner);
}
