package org.zhuqi.programmes.designs;

import java.util.List;
import java.util.Optional;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.Port;

/** Where working copies are kept, and what was published of them when. */
@Port
public interface Designs {
    Optional<Design> find(ProgrammeId id);

    /** Whether any working copy has that code. */
    boolean hasCode(String code);

    /** Keeps it as {@link Design#kept}; refuses with CHANGED_MEANWHILE when somebody saved in between. */
    void save(Design design);

    void add(Publication publication);

    /** The latest first; versions that came to be without a designer have none. */
    List<Publication> publications(ProgrammeId id);
}
