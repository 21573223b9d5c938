package org.zhuqi.reviews.panels;

import java.util.Optional;
import org.zhuqi.reviews.experts.DrawId;
import org.zhuqi.reviews.experts.ExpertId;
import org.zhuqi.shared.Port;

/** What experts declared. */
@Port
public interface Declarations {
    Optional<Declaration> find(DrawId draw, ExpertId expert);

    /** Refuses with {@link PanelsError#DECLARED_ALREADY} when the expert has declared for this panel. */
    void add(Declaration declaration);
}
