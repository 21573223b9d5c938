package org.zhuqi.reviews.notices;

import org.zhuqi.reviews.Deadline;

/** Whether what a line of a notice says may be carried out. */
public sealed interface NoticeClearance {
    /** The notice ended and nothing is open. */
    record Clear() implements NoticeClearance {}

    record Running(Deadline until) implements NoticeClearance {}

    /** Objections without an answer. */
    record Objected(int open) implements NoticeClearance {}

    /** An objection was upheld. */
    record TakenOut() implements NoticeClearance {}

    /** Returns when clear, refuses otherwise. */
    default void orRefuse() {
        switch (this) {
            case Clear clear -> {}
            case Running running ->
                throw NoticesError.NOTICE_RUNNING.refused(running.until().date().toString());
            case Objected objected -> throw NoticesError.OBJECTION_OPEN.refused(objected.open());
            case TakenOut gone -> throw NoticesError.LINE_TAKEN_OUT.refused();
        }
    }
}
