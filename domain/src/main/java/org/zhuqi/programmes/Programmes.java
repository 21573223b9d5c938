package org.zhuqi.programmes;

import java.util.List;
import java.util.Optional;
import org.zhuqi.shared.Port;

/** Where programmes are kept, with every version of what they say. */
@Port
public interface Programmes {
    /** As it stands now. */
    Optional<Programme> find(ProgrammeId id);

    /** As it was in that version; window and status as they stand now. */
    Optional<Programme> find(ProgrammeId id, int version);

    Optional<Programme> findByCode(String code);

    /** Published ones, those that close first before the others. */
    List<Programme> published();

    void add(Programme programme);

    /** Keeps the programme; a version that is not there yet is added, one that is there stays as it is. */
    void save(Programme programme);
}
