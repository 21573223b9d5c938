package org.zhuqi.reviews.panels;

import java.time.Instant;
import java.util.List;
import org.zhuqi.reviews.experts.DrawId;
import org.zhuqi.reviews.experts.ExpertId;
import org.zhuqi.shared.FieldProblem;

/**
 * What an expert said about conflicts before any file opened; never changed.
 *
 * @param conflict whether there is one with any of the files
 * @param words which, empty without one
 */
public record Declaration(DrawId draw, ExpertId expert, boolean conflict, String words, Instant at) {
    /** Longest words. */
    public static final int MAX_WORDS = 500;

    public Declaration {
        if (words.length() > MAX_WORDS || (conflict && words.isBlank())) {
            throw PanelsError.DECLARATION_INCOMPLETE.refused(
                    List.of(FieldProblem.of("words", "reviews.declaration-words", MAX_WORDS)));
        }
    }
}
