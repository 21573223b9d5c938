package org.zhuqi.reviews.usecase;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.reviews.ReviewsError;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.RefusedException;

/**
 * Does what was asked for many matters, one matter after the other, each in a transaction of its own. Whatever ends the
 * program, a matter is done whole or waits; the next start goes on with those that wait, several programs beside each other
 * too.
 */
@Service
@RequiredArgsConstructor
public class WorkOnBulks {
    private final DoBulkLine doBulkLine;

    /** Does the next matter; false when none waits. What breaks off is told as such on its line, and the cause comes out. */
    public boolean workOnNext() {
        try {
            return doBulkLine.doNext();
        } catch (DoBulkLine.LineFailed e) {
            RuntimeException cause = e.cause();
            if (cause instanceof RefusedException refused) {
                doBulkLine.refuse(e.next(), refused.errorKey().key(), words(refused));
                return true;
            }
            doBulkLine.refuse(e.next(), ReviewsError.BULK_BROKE_OFF.key(), List.of());
            throw cause;
        }
    }

    private static List<String> words(RefusedException refused) {
        return refused.args().stream()
                .map(arg -> arg instanceof LocalText text ? text.zh() : String.valueOf(arg))
                .toList();
    }
}
