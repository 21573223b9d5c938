package org.zhuqi.programmes;

/** Whether the public sees a programme. */
public enum ProgrammeStatus {
    /** Being written: nobody outside the prefecture's office sees it. */
    DRAFT,
    /** Shown to everybody; applications are taken while its window is open. */
    PUBLISHED,
    /** Taken back: shown no more, takes no applications; what was submitted goes on. */
    WITHDRAWN
}
