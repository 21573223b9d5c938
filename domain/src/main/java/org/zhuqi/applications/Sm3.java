package org.zhuqi.applications;

import org.zhuqi.shared.Port;

/** The digest of GB/T 32905 (SM3), beside SHA-256 for whoever must check by the national standard. */
@Port
public interface Sm3 {
    /** Of the content's bytes, in lower-case hexadecimal. */
    String of(CanonicalJson content);
}
