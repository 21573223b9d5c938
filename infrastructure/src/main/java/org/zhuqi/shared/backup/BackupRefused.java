package org.zhuqi.shared.backup;

/** A backup or a restore that cannot be done, in words for the operator. */
public final class BackupRefused extends RuntimeException {
    public BackupRefused(String what) {
        super(what);
    }

    public BackupRefused(String what, Throwable cause) {
        super(what, cause);
    }
}
