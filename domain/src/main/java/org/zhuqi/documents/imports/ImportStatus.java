package org.zhuqi.documents.imports;

import java.util.Map;
import java.util.Set;

/** How far an import has come. */
public enum ImportStatus {
    /** The file is there; nobody has said yet which of its columns is what. */
    UPLOADED,
    /** Its rows are being judged, nothing is kept. */
    CHECKING,
    /** Judged: the preview can be seen. */
    CHECKED,
    /** Its rows are being kept. */
    RUNNING,
    DONE,
    /** Nothing was kept, because of bad rows. */
    REFUSED,
    /** Nothing was kept, because the file or the program failed. */
    FAILED;

    private static final Map<ImportStatus, Set<ImportStatus>> NEXT = Map.of(
            UPLOADED, Set.of(CHECKING, RUNNING),
            CHECKING, Set.of(CHECKED, FAILED),
            CHECKED, Set.of(CHECKING, RUNNING),
            RUNNING, Set.of(DONE, REFUSED, FAILED),
            REFUSED, Set.of(CHECKING, RUNNING),
            FAILED, Set.of(CHECKING, RUNNING),
            DONE, Set.of());

    public boolean mayBecome(ImportStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether the program works on it, or will as soon as it can. */
    public boolean underWay() {
        return this == CHECKING || this == RUNNING;
    }
}
