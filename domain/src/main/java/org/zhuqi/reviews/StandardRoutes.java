package org.zhuqi.reviews;

import java.util.List;
import org.zhuqi.shared.Port;

/** The routes the place keeps ready; data. A call takes a copy, so that a later edition touches none that runs. */
@Port
public interface StandardRoutes {
    /** By their ids. */
    List<StandardRoute> all();
}
