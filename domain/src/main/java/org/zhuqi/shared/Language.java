package org.zhuqi.shared;

/** The languages the product speaks; Chinese is the authoritative one. */
public enum Language {
    ZH,
    KO,
    EN;

    /** The code used in addresses, bundles and data: zh, ko, en. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
