package org.zhuqi.reviews.experts.usecase;

import java.util.List;
import java.util.Optional;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.experts.Draw;
import org.zhuqi.reviews.experts.DrawId;
import org.zhuqi.reviews.experts.Expert;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.Scope;

/** Reads experts and draws. Scopes of {@link org.zhuqi.reviews.experts.ExpertsRight#READ_EXPERTS}. */
@Port
public interface ExpertQueries {
    /** The pool by name. */
    Page<Expert> experts(Scope scope, PageRequest page);

    /** Latest first. */
    Page<Draw> draws(Scope scope, PageRequest page);

    Optional<Draw> draw(Scope scope, DrawId id);

    /** Files at their expert panel, those that waited longest first; 500 at most. */
    List<File> files(Scope scope);

    /** What the files of a draw are called. */
    List<File> filesOf(Scope scope, DrawId id);

    record File(ReviewId review, LocalText title) {}
}
