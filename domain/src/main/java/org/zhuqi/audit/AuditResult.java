package org.zhuqi.audit;

/** How what was tried ended. */
public enum AuditResult {
    DONE,
    DENIED,
    /** Somebody looked at personal data that is masked by default. */
    LOOKED
}
