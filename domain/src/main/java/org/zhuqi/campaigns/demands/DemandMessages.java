package org.zhuqi.campaigns.demands;

import java.util.List;
import java.util.Optional;
import org.zhuqi.shared.Port;

/** The threads of demands. */
@Port
public interface DemandMessages {
    /** Whether it is new; what was written under its id before stays as it was. */
    boolean add(DemandMessage message);

    Optional<DemandMessage> find(DemandMessageId id);

    /** The thread, oldest first; without the notes among offices unless they are asked for. */
    List<DemandMessage> of(DemandId demand, boolean withInternal);
}
