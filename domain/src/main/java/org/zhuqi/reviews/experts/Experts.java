package org.zhuqi.reviews.experts;

import java.util.List;
import java.util.Optional;
import org.zhuqi.shared.Port;

/** The pool of experts. */
@Port
public interface Experts {
    Optional<Expert> find(ExpertId id);

    /** Those who take part at present, by id. */
    List<Expert> active();

    void add(Expert expert);

    /** Refuses with {@link org.zhuqi.shared.SharedError#CHANGED_MEANWHILE} when somebody saved in between. */
    void save(Expert expert);
}
