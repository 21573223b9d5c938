package org.zhuqi.accounts;

import org.zhuqi.shared.Port;

/** Passwords that many people have taken, as they are known from break-ins elsewhere. */
@Port
public interface CommonPasswords {
    /** Whether it is one of them, or one of them dressed up with digits and signs or with 0 for o. */
    boolean holds(String password);
}
